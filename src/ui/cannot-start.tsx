// What is shown where the app cannot run at all: no workers, no storage, a broken download, nothing to confine workers,
// an address without https.
import { pickLanguage, uiLanguages } from '../i18n/languages.ts';

/** Stands alone: nothing else may be assumed to work. */
export function CannotStart({ why }: { readonly why: 'broken' | 'unguarded' | 'insecure' }) {
  const { messages: t } = uiLanguages[pickLanguage(navigator.languages)];
  return (
    <main className="cannot-start">
      <h1>{t.app.name}</h1>
      <p>
        <strong>{t.start[why]}</strong>
      </p>
      <p>{t.start[`${why}Help`]}</p>
      {why === 'insecure' ? (
        <a href={location.href.replace(/^http:/, 'https:')}>{t.start.openSecure}</a>
      ) : (
        <button type="button" onClick={() => location.reload()}>
          {t.app.reload}
        </button>
      )}
    </main>
  );
}
