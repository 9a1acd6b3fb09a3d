// The OCR languages: which are on this device, how large they are, get and remove.
import type { LanguagePack } from '../../client/client.ts';
import { useApp } from '../state/app-context.ts';
import { MissingPack } from './pack-state.tsx';
import { usePacksByName } from './packs-by-name.ts';

function PackRow({ pack }: { readonly pack: LanguagePack }) {
  const { messages: t, client } = useApp();
  const name = t.format.ocrLanguage(pack.code);
  return (
    <li className="pack">
      <span className="pack-name">{name}</span>
      {pack.installed ? (
        <>
          <span className="soft">{`${t.settings.installed} · ${t.format.bytes(pack.bytes)}`}</span>
          <button
            type="button"
            className="quiet small"
            aria-label={t.settings.packOf(t.settings.remove, name)}
            onClick={() => void client.removePack(pack.code)}
          >
            {t.settings.remove}
          </button>
        </>
      ) : (
        <MissingPack pack={pack} />
      )}
    </li>
  );
}

/** One row a language. */
export function PacksSection() {
  const { messages: t } = useApp();
  return (
    <section>
      <h3>{t.settings.packs}</h3>
      <p className="soft">{t.settings.packsText}</p>
      <ul className="packs">
        {usePacksByName().map((pack) => (
          <PackRow key={pack.code} pack={pack} />
        ))}
      </ul>
    </section>
  );
}
