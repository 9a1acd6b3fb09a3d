// The slim form of the drop area, once there are books.
import { Icon } from '../parts/icons.tsx';
import { useApp } from '../state/app-context.ts';
import { useStore } from '../state/store.ts';
import { FileButton } from './file-button.tsx';

/** "Add PDFs", and how many are being copied. */
export function AddBar() {
  const { messages: t } = useApp();
  return (
    <div className="add-bar">
      <FileButton className="add-button">
        <Icon name="add" />
        {t.intake.add}
      </FileButton>
      <span className="add-hint">{t.intake.addHint}</span>
    </div>
  );
}

/** A line while files are copied into the queue; large ones take seconds. */
export function AddingLine() {
  const { messages: t, adding } = useApp();
  const count = useStore(adding);
  if (count === 0) return null;
  return (
    <p className="adding-line">
      <progress aria-label={t.intake.adding(count)} />
      {t.intake.adding(count)}
    </p>
  );
}
