// In: named actions. Out: a button with a popover list of them, placed beside the button.
import { type ToggleEvent, useId, useRef } from 'react';
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
      <button ref={button} type="button" className="quiet square" aria-label={label} popoverTarget={id}>
        <Icon name="more" />
      </button>
      <div ref={list} id={id} className="menu" popover="auto" onToggle={onToggle}>
        {items.map((item) => (
          <button
            key={item.key}
            type="button"
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
