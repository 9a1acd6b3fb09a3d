// In: a job's page cells. Out: the strip, one cell a page or group, with a tip for the cell under pointer or keyboard.
import { type KeyboardEvent, memo, type PointerEvent, useId, useMemo, useState } from 'react';
import type { PageCell } from '../../jobs/job.ts';
import { useApp } from '../state/app-context.ts';
import { useStore } from '../state/store.ts';
import { STRIP_HEIGHT, stripPaths } from './cell-shapes.ts';
import { cellInWords, stripSummary } from './describe-cells.ts';
import { groupCells } from './group-cells.ts';

/** Narrowest cell that still shows its shape, CSS px. */
const MIN_CELL_PX = 4;
/** Widest cell: a three-page leaflet should not look like a bar chart. CSS px. */
const MAX_CELL_PX = 14;
/** Cells that Page Up and Page Down pass. */
const LEAP = 10;

function nextCell(key: string, at: number, count: number): number | null {
  const moves: Readonly<Record<string, number>> = {
    ArrowRight: at + 1,
    ArrowUp: at + 1,
    ArrowLeft: at - 1,
    ArrowDown: at - 1,
    PageUp: at + LEAP,
    PageDown: at - LEAP,
    Home: 0,
    End: count - 1,
  };
  const to = moves[key];
  return to === undefined ? null : Math.max(0, Math.min(count - 1, to));
}

type TipProps = { readonly text: string; readonly share: number; readonly stripWidth: string };

function Tip({ text, share, stripWidth }: TipProps) {
  // Kept inside the card: its own x shift runs from 0 at the strip's left end to -100 % at its right end.
  const left = `calc(${stripWidth} * ${share})`;
  return (
    <span className="strip-tip" style={{ left, translate: `${-share * 100}% 0` }} aria-hidden="true">
      {text}
    </span>
  );
}

type Props = { readonly name: string; readonly pages: readonly PageCell[] };

/** The strip. As a slider it needs one tab stop only; its value is the page that is looked at. */
export const PageStrip = memo(function PageStrip({ name, pages }: Props) {
  const { messages: t, stripWidth } = useApp();
  const width = useStore(stripWidth);
  const cells = useMemo(() => groupCells(pages, width / MIN_CELL_PX), [pages, width]);
  const paths = useMemo(() => [...stripPaths(cells)], [cells]);
  const [at, setAt] = useState(0);
  const [shown, setShown] = useState(false);
  const summaryId = useId();
  const current = Math.min(at, cells.length - 1);
  const cell = cells[current];
  if (cell === undefined) return null;
  const text = cellInWords(cell, pages, t);
  const stripCss = `min(100%, ${cells.length * MAX_CELL_PX}px)`;
  const onKeyDown = (event: KeyboardEvent) => {
    const to = nextCell(event.key, current, cells.length);
    if (to === null) return;
    event.preventDefault();
    setAt(to);
    setShown(true);
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    setAt(Math.max(0, Math.min(cells.length - 1, Math.floor(((event.clientX - box.left) / box.width) * cells.length))));
    setShown(true);
  };
  return (
    <div className="strip-frame">
      <div
        className="strip"
        role="slider"
        tabIndex={0}
        aria-label={t.strip.label(name)}
        aria-describedby={summaryId}
        aria-valuemin={1}
        aria-valuemax={pages.length}
        aria-valuenow={cell.from + 1}
        aria-valuetext={text}
        aria-readonly="true"
        style={{ inlineSize: stripCss }}
        onKeyDown={onKeyDown}
        onPointerMove={onPointerMove}
        onPointerLeave={() => setShown(false)}
        onFocus={() => setShown(true)}
        onBlur={() => setShown(false)}
      >
        <svg viewBox={`0 0 ${cells.length} ${STRIP_HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
          {paths.map(([kind, d]) => (
            <path key={kind} className={`cell cell-${kind}`} d={d} />
          ))}
          {shown && <rect className="cell-mark" x={current} y="0" width="0.78" height={STRIP_HEIGHT} />}
        </svg>
      </div>
      {shown && <Tip text={text} share={(current + 0.5) / cells.length} stripWidth={stripCss} />}
      <p className="unseen" id={summaryId}>
        {stripSummary(pages, t)}
      </p>
    </div>
  );
});
