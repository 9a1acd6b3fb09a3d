// In: named actions. Out: a button with a popover list of them, placed beside the button.
import { type KeyboardEvent, type ToggleEvent, useId, useRef } from 'react';
import { Icon } from './icons.tsx';

export type MenuItem = { readonly key: string; readonly label: string; readonly run: () => void };

/** Distance between button and list, CSS px. */
const GAP_PX = 4;

function place(list: HTMLElement, button: HTMLElement): void {
  const at = button.getBoundingClientRect();
  const size = list.getBoundingClientRect();
  const below = at.bottom + GAP_PX + size.height <= innerHeight;
  list.style.top = `${below ? at.bottom + GAP_PX : Math.max(GAP_PX, at.top - GAP_PX - size.height)}px`;
  list.style.left = `${Math.max(GAP_PX, Math.min(innerWidth - size.width - GAP_PX, at.right - size.width))}px`;
}

/** Arrow keys go round, Home and End to the ends, as in menus of the system. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const items = [...event.currentTarget.querySelectorAll('button')];
  const at = items.findIndex((item) => item.matches(':focus'));
  const moves: Readonly<Record<string, number>> = {
    ArrowDown: (at + 1) % items.length,
    ArrowUp: (at + items.length - (at < 0 ? 0 : 1)) % items.length,
    Home: 0,
    End: items.length - 1,
  };
  const to = moves[event.key];
  if (to === undefined || event.altKey) return;
  event.preventDefault();
  event.stopPropagation();
  items[to]?.focus();
}

/** A menu; nothing where there are no items. */
export function Menu({ label, items }: { readonly label: string; readonly items: readonly MenuItem[] }) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  if (items.length === 0) return null;
  const onToggle = (event: ToggleEvent<HTMLDivElement>) => {
    if (event.newState !== 'open' || button.current === null) return;
    place(event.currentTarget, button.current);
    event.currentTarget.querySelector('button')?.focus();
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        className="quiet square"
        aria-label={label}
        aria-haspopup="menu"
        popoverTarget={id}
      >
        <Icon name="more" />
      </button>
      <div
        ref={list}
        id={id}
        className="menu"
        role="menu"
        aria-label={label}
        popover="auto"
        onToggle={onToggle}
        onKeyDown={walk}
      >
        {items.map((item) => (
          <button
            key={item.key}
            type="button"
            role="menuitem"
            className="menu-item"
            onClick={() => {
              list.current?.hidePopover();
              item.run();
            }}
          >
            {item.label}
          </button>
        ))}
      </div>
    </>
  );
}
