// What is shown where the app cannot run at all: no workers, no storage, a broken download, nothing to confine workers,
// an address without https.
import { pickLanguage, uiLanguages } from '../i18n/languages.ts';

/** Stands alone: nothing else may be assumed to work. */
export function CannotStart({ why }: { readonly why: 'broken' | 'unguarded' | 'insecure' }) {
  const { messages: t } = uiLanguages[pickLanguage(navigator.languages)];
  const [what, todo] = {
    broken: [t.app.cannotStart, t.app.cannotStartHelp],
    unguarded: [t.app.unguarded, t.app.unguardedHelp],
    insecure: [t.app.insecure, t.app.insecureHelp],
  }[why];
  return (
    <main className="cannot-start">
      <h1>{t.app.name}</h1>
      <p>
        <strong>{what}</strong>
      </p>
      <p>{todo}</p>
      <button type="button" onClick={() => location.reload()}>
        {t.app.reload}
      </button>
    </main>
  );
}
