// Settings: look, new files, OCR languages, storage, about. Every change holds at once; there is nothing to save.
import { Dialog } from '../parts/dialog.tsx';
import { useApp } from '../state/app-context.ts';
import { useStore } from '../state/store.ts';
import { AboutSection } from './about-section.tsx';
import { LanguageField, ThemeField } from './look-fields.tsx';
import { OptionsForm } from './options-form.tsx';
import { PacksSection } from './packs-section.tsx';
import { StorageSection } from './storage-section.tsx';

/** `onClear` opens the question before deleting many. */
export function SettingsDialog({ onClose, onClear }: { readonly onClose: () => void; readonly onClear: () => void }) {
  const { messages: t, preferences } = useApp();
  const chosen = useStore(preferences);
  return (
    <Dialog heading={t.settings.title} onClose={onClose} className="settings">
      <section>
        <h3>{t.settings.look}</h3>
        <div className="fields">
          <LanguageField labels="seen" />
          <ThemeField labels="seen" />
        </div>
      </section>
      <section>
        <h3>{t.settings.newFiles}</h3>
        <p className="soft">{t.settings.newFilesText}</p>
        <OptionsForm
          value={chosen.defaults}
          onChange={(defaults) => preferences.set({ ...preferences.get(), defaults })}
        />
      </section>
      <PacksSection />
      <StorageSection onClear={onClear} />
      <AboutSection />
    </Dialog>
  );
}
