// In: conversion options. Out: the form that changes them, used for one book and for what is new.
import { useId } from 'react';
import type { ConversionOptions } from '../../model/options.ts';
import { useApp } from '../state/app-context.ts';
import { installPack, MissingPack } from './pack-state.tsx';
import { usePacksByName } from './packs-by-name.ts';

type Choice<T extends string> = { readonly value: T; readonly name: string; readonly text: string };

type ChoicesProps<T extends string> = {
  readonly legend: string;
  readonly value: T;
  readonly choices: readonly Choice<T>[];
  readonly onChange: (value: T) => void;
};

function Choices<T extends string>({ legend, value, choices, onChange }: ChoicesProps<T>) {
  const group = useId();
  return (
    <fieldset className="choices">
      <legend>{legend}</legend>
      {choices.map((choice) => (
        <label key={choice.value} className="choice">
          <input type="radio" name={group} checked={choice.value === value} onChange={() => onChange(choice.value)} />
          <span>
            <span className="choice-name">{choice.name}</span>
            <span className="choice-text">{choice.text}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

type LanguagesProps = { readonly value: readonly string[]; readonly onChange: (value: readonly string[]) => void };

function LanguageChips({ value, onChange }: LanguagesProps) {
  const app = useApp();
  const packs = usePacksByName();
  const t = app.messages;
  const hintId = useId();
  const toggle = (code: string, installed: boolean) => {
    const chosen = value.includes(code);
    onChange(chosen ? value.filter((other) => other !== code) : [...value, code]);
    if (!chosen && !installed && navigator.onLine) void installPack(app, code);
  };
  return (
    <fieldset className="choices" aria-describedby={hintId}>
      <legend>{t.ocrLanguages.label}</legend>
      <p id={hintId} className="choice-text">
        {t.ocrLanguages.order}
      </p>
      <div className="chips">
        {packs.map((pack) => {
          const place = value.indexOf(pack.code) + 1;
          return (
            <span key={pack.code} className="chip-with-state">
              <button
                type="button"
                className="chip-button"
                aria-pressed={place > 0}
                onClick={() => toggle(pack.code, pack.installed)}
              >
                {place > 0 && <span className="chip-place">{t.format.number(place)}</span>}
                {t.format.ocrLanguage(pack.code)}
              </button>
              {place > 0 && <MissingPack pack={pack} />}
            </span>
          );
        })}
      </div>
    </fieldset>
  );
}

type Props = { readonly value: ConversionOptions; readonly onChange: (value: ConversionOptions) => void };

/** Four questions; each change is handed out at once. */
export function OptionsForm({ value, onChange }: Props) {
  const { messages: t } = useApp();
  const o = t.options;
  return (
    <div className="options-form">
      <Choices
        legend={o.ocr}
        value={value.ocr}
        choices={[
          { value: 'when-needed', name: o.ocrNeeded, text: o.ocrNeededText },
          { value: 'always', name: o.ocrAlways, text: o.ocrAlwaysText },
          { value: 'never', name: o.ocrNever, text: o.ocrNeverText },
        ]}
        onChange={(ocr) => onChange({ ...value, ocr })}
      />
      {value.ocr !== 'never' && (
        <LanguageChips value={value.ocrLanguages} onChange={(ocrLanguages) => onChange({ ...value, ocrLanguages })} />
      )}
      <Choices
        legend={o.printedContents}
        value={value.printedContents}
        choices={[
          { value: 'drop', name: o.contentsDrop, text: o.contentsDropText },
          { value: 'keep', name: o.contentsKeep, text: o.contentsKeepText },
        ]}
        onChange={(printedContents) => onChange({ ...value, printedContents })}
      />
      <Choices
        legend={o.pictures}
        value={value.pictures}
        choices={[
          { value: 'original', name: o.picturesOriginal, text: o.picturesOriginalText },
          { value: 'balanced', name: o.picturesBalanced, text: o.picturesBalancedText },
          { value: 'small', name: o.picturesSmall, text: o.picturesSmallText },
        ]}
        onChange={(pictures) => onChange({ ...value, pictures })}
      />
    </div>
  );
}
