// The empty workbench: one large drop area that is the file button too, and three short facts.
import { useApp } from '../state/app-context.ts';
import { FileButton } from './file-button.tsx';

function DropArea() {
  const { messages: t } = useApp();
  return (
    <FileButton className="drop-area" describedBy="drop-hint">
      <svg className="drop-sheets" viewBox="0 0 120 84" aria-hidden="true">
        <path className="drop-sheet" d="M30 14 L58 8 V66 L30 72 Z" />
        <path className="drop-sheet" d="M90 14 L62 8 V66 L90 72 Z" />
        <path
          className="drop-line"
          d="M36 26 L52 22.6 M36 36 L52 32.6 M36 46 L52 42.6 M68 22.6 L84 26 M68 32.6 L84 36"
        />
        <path className="drop-thread" d="M60 16 V28 M60 36 V48 M60 56 V80" />
      </svg>
      <span className="drop-title">{t.intake.dropTitle}</span>
      <span className="primary drop-choose">{t.intake.choose}</span>
    </FileButton>
  );
}

/** What a reader sees with no book in the queue. */
export function FirstVisit() {
  const { messages: t } = useApp();
  const facts = [
    [t.facts.inputs, t.facts.inputsText],
    [t.facts.kept, t.facts.keptText],
    [t.facts.offline, t.facts.offlineText],
  ] as const;
  return (
    <section className="first-visit">
      <DropArea />
      <p id="drop-hint" className="drop-hint">
        {`${t.intake.hint} ${t.intake.paste}`}
      </p>
      <ul className="facts">
        {facts.map(([title, text]) => (
          <li key={title}>
            <strong>{title}</strong>
            <span>{text}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
