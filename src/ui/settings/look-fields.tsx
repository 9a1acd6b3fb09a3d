// Interface language and theme: two native selects, in the header and in Settings.
import { isUiLanguage, type UiLanguage, uiLanguages } from '../../i18n/languages.ts';
import { useApp } from '../state/app-context.ts';
import type { Theme } from '../state/preferences.ts';
import { useStore } from '../state/store.ts';

const LANGUAGES = Object.keys(uiLanguages).filter(isUiLanguage);
const THEMES: readonly Theme[] = ['auto', 'light', 'dark'];

/** `labels`: 'seen' beside the field, 'unseen' for screen readers only. */
type Props = { readonly labels: 'seen' | 'unseen' };

/** The language that the interface speaks; each is named in itself. */
export function LanguageField({ labels }: Props) {
  const { messages: t, language, preferences } = useApp();
  const set = (value: UiLanguage) => preferences.set({ ...preferences.get(), language: value });
  return (
    <label className="field">
      <span className={labels}>{t.app.language}</span>
      <select
        value={language}
        onChange={(event) => {
          if (isUiLanguage(event.currentTarget.value)) set(event.currentTarget.value);
        }}
      >
        {LANGUAGES.map((tag) => (
          <option key={tag} value={tag} lang={tag}>
            {uiLanguages[tag].name}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Auto follows the system. */
export function ThemeField({ labels }: Props) {
  const { messages: t, preferences } = useApp();
  const { theme } = useStore(preferences);
  return (
    <label className="field">
      <span className={labels}>{t.app.theme}</span>
      <select
        value={theme}
        onChange={(event) => {
          const chosen = THEMES.find((candidate) => candidate === event.currentTarget.value);
          if (chosen !== undefined) preferences.set({ ...preferences.get(), theme: chosen });
        }}
      >
        {THEMES.map((value) => (
          <option key={value} value={value}>
            {t.theme[value]}
          </option>
        ))}
      </select>
    </label>
  );
}
