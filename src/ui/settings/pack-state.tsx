// In: a language pack. Out: whether it is here, how large it is, or how far its download has come.
import type { LanguagePack } from '../../client/client.ts';
import { type App, useApp } from '../state/app-context.ts';
import { errorInToast, showToast } from '../state/toasts.ts';
import { useOnline } from '../state/use-online.ts';

/** Share of a download that has come, 0–100, or null while unknown. */
export function packPercent(pack: LanguagePack): number | null {
  if (pack.progress === null) return null;
  const total = pack.progress.totalBytes ?? pack.bytes;
  return total > 0 ? Math.min(100, (100 * pack.progress.receivedBytes) / total) : null;
}

/** Fetches a pack and tells if that failed. */
export async function installPack(app: App, code: string): Promise<void> {
  const installed = await app.client.installPack(code);
  if (installed.ok) return;
  showToast(app, { text: errorInToast(app.messages, installed.error), tone: 'bad', undo: null });
}

/** A bar while it downloads, a button while it is missing, nothing once it is here. */
export function MissingPack({ pack }: { readonly pack: LanguagePack }) {
  const app = useApp();
  const online = useOnline();
  const { messages: t } = app;
  const name = t.format.ocrLanguage(pack.code);
  if (pack.installed) return null;
  if (pack.progress !== null) {
    const percent = packPercent(pack);
    return (
      <span className="pack-progress">
        <progress
          max={100}
          {...(percent === null ? {} : { value: percent })}
          aria-label={t.settings.packProgress(name)}
        />
        {percent === null ? '' : t.format.percent(percent)}
      </span>
    );
  }
  if (!online) return <span className="soft">{t.ocrLanguages.notHere(t.format.bytes(pack.bytes))}</span>;
  const label = t.ocrLanguages.get(t.format.bytes(pack.bytes));
  return (
    <button
      type="button"
      className="quiet small"
      aria-label={t.settings.packOf(label, name)}
      onClick={() => void installPack(app, pack.code)}
    >
      {label}
    </button>
  );
}
