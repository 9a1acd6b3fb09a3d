// What is shown where the app cannot run at all: no workers, no storage, a broken download.
import { pickLanguage, uiLanguages } from '../i18n/languages.ts';

/** Stands alone: nothing else may be assumed to work. */
export function CannotStart() {
  const { messages: t } = uiLanguages[pickLanguage(navigator.languages)];
  return (
    <main className="cannot-start">
      <h1>{t.app.name}</h1>
      <p>
        <strong>{t.app.cannotStart}</strong>
      </p>
      <p>{t.app.cannotStartHelp}</p>
      <button type="button" onClick={() => location.reload()}>
        {t.app.reload}
      </button>
    </main>
  );
}
