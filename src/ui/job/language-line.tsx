// The OCR languages of a job that may still need them: guessed or chosen, each with its download where it is missing.
import type { JobSnapshot } from '../../jobs/job.ts';
import { MissingPack } from '../settings/pack-state.tsx';
import { useApp } from '../state/app-context.ts';
import { useStore } from '../state/store.ts';
import { useOnline } from '../state/use-online.ts';

/** Whether the languages of a job can matter and can still be changed. */
export function languagesMatter(job: JobSnapshot): boolean {
  if (job.options.ocr === 'never') return false;
  if (job.stage === 'build' || job.stage === 'save') return false;
  return job.stage === 'ocr' || job.ocrLanguages !== null || job.options.ocrLanguages.length > 0;
}

function Chip({ code, guessed }: { readonly code: string; readonly guessed: boolean }) {
  const { messages: t, packs } = useApp();
  const pack = useStore(packs).find((candidate) => candidate.code === code);
  return (
    <span className="chip">
      {t.format.ocrLanguage(code)}
      {guessed && <span className="soft">{t.ocrLanguages.guessed}</span>}
      {pack !== undefined && <MissingPack pack={pack} />}
    </span>
  );
}

/** Codes of packs that come down just now and are none of `codes`: those that a guess tries. */
function useTried(job: JobSnapshot, codes: readonly string[]): readonly string[] {
  const { packs } = useApp();
  const all = useStore(packs);
  if (job.status !== 'running' || job.stage !== 'ocr' || job.ocrLanguages !== null) return [];
  return all.filter(({ code, progress }) => progress !== null && !codes.includes(code)).map(({ code }) => code);
}

/** One line: label, chips, change. */
export function LanguageLine({ job, onChange }: { readonly job: JobSnapshot; readonly onChange: () => void }) {
  const { messages: t, packs } = useApp();
  const online = useOnline();
  const installed = useStore(packs);
  const chosen = job.options.ocrLanguages;
  const codes = chosen.length > 0 ? chosen : (job.ocrLanguages ?? []);
  const tried = useTried(job, codes);
  const missing = codes.some((code) => installed.some((pack) => pack.code === code && !pack.installed));
  return (
    <div className="language-line">
      <span className="soft">{t.ocrLanguages.label}</span>
      {codes.map((code) => (
        <Chip key={code} code={code} guessed={chosen.length === 0} />
      ))}
      {tried.map((code) => (
        <Chip key={code} code={code} guessed={false} />
      ))}
      <button type="button" className="quiet small" onClick={onChange}>
        {t.ocrLanguages.change}
      </button>
      {missing && !online && <span className="soft">{t.ocrLanguages.offline}</span>}
    </div>
  );
}
