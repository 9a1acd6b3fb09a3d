// Name, one line, and the three things that concern the whole app: language, theme, settings.
import { Icon, Mark } from './parts/icons.tsx';
import { LanguageField, ThemeField } from './settings/look-fields.tsx';
import { useApp } from './state/app-context.ts';
import { useStore } from './state/store.ts';

function InstallButton() {
  const { messages: t, host } = useApp();
  const install = useStore(host.install);
  if (install === null) return null;
  return (
    <button type="button" className="small install" onClick={() => void install()}>
      {t.app.install}
    </button>
  );
}

/** The top of the page. */
export function Header({ onSettings }: { readonly onSettings: () => void }) {
  const { messages: t } = useApp();
  return (
    <header className="page-head">
      <div className="brand">
        <Mark />
        <h1>{t.app.name}</h1>
      </div>
      <p className="tagline">{t.app.tagline}</p>
      <div className="head-tools">
        <InstallButton />
        <LanguageField labels="unseen" />
        <div className="head-theme">
          <ThemeField labels="unseen" />
        </div>
        <button type="button" className="quiet square" aria-label={t.app.settings} onClick={onSettings}>
          <Icon name="settings" />
        </button>
      </div>
    </header>
  );
}
