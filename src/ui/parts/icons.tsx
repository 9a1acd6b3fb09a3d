// Small line drawings, all on a 16 by 16 grid, drawn by us. They are decoration: the words beside them say the same.

const DRAWINGS = {
  add: 'M8 3v10M3 8h10',
  check: 'M3 8.5l3.2 3.2L13 4.8',
  cross: 'M4 4l8 8M12 4l-8 8',
  up: 'M8 13V3.5M4 7l4-4 4 4',
  down: 'M8 3v9.5M4 9l4 4 4-4',
  more: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
  settings:
    'M2 4.5h6M12 4.5h2M2 11.5h2M8 11.5h6M10 2.7a1.8 1.8 0 100 3.6 1.8 1.8 0 000-3.6zM6 9.7a1.8 1.8 0 100 3.6 1.8 1.8 0 000-3.6z',
  warn: 'M8 2.2l6.2 11H1.8zM8 6.4v3.2M8 11.4v.01',
  download: 'M8 2v8M4.5 7L8 10.5 11.5 7M2.5 13.5h11',
  lock: 'M4 7.5h8v6H4zM5.5 7.5V5a2.5 2.5 0 015 0v2.5',
} as const;

export type IconName = keyof typeof DRAWINGS;

/** One drawing, in the colour of the text around it. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d={DRAWINGS[name]} />
    </svg>
  );
}

/** The mark: a folded sheet with two stitches. The same drawing as public/mark.svg. */
export function Mark() {
  return (
    <svg className="mark" viewBox="0 0 64 64" aria-hidden="true">
      <path className="mark-back" d="M32 14 L54 8 V48 L32 54 Z" />
      <path className="mark-front" d="M32 14 L10 8 V48 L32 54 Z" />
      <path className="mark-thread" d="M32 21 V31 M32 38 V48" />
    </svg>
  );
}
