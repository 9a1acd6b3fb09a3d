// What the shapes and colours of the strip mean, on demand.
import { useApp } from '../state/app-context.ts';
import { STRIP_HEIGHT, samplePath } from './cell-shapes.ts';
import { kindName } from './describe-cells.ts';
import { cellKinds } from './group-cells.ts';

/** A line that unfolds into the legend. */
export function Legend() {
  const { messages: t } = useApp();
  return (
    <details className="legend">
      <summary>{t.strip.legend}</summary>
      <ul>
        {cellKinds.map((kind) => (
          <li key={kind}>
            <svg viewBox={`0 0 6 ${STRIP_HEIGHT}`} aria-hidden="true">
              <path className={`cell cell-${kind}`} d={samplePath(kind)} />
            </svg>
            {kindName(kind, t)}
          </li>
        ))}
      </ul>
    </details>
  );
}
