// In: lines that were read. Out: the same, stops as the script writes them. Data for traditional Chinese and Arabic know
// the stops of their scripts by their Latin likenesses alone: "，" is read as ",", "،" as ",".
import type { OcrLine, OcrWord } from '../model/ocr-page.ts';
import { type Script, scriptOf } from './script-of.ts';

/** A stop behind a letter of the script, quotation marks between them allowed, that no figure follows. */
const STOPS: Partial<Record<Script, readonly [pattern: RegExp, own: Readonly<Record<string, string>>]>> = {
  han: [
    /(?<=\p{Script=Han}[」』”》〉）]?)[,;:?!](?![\d\p{Script=Latin}])/gu,
    { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！' },
  ],
  arabic: [/(?<=\p{Script=Arabic}["»)]?)(?<!\p{Nd})[,;?](?!\p{Nd})/gu, { ',': '،', ';': '؛', '?': '؟' }],
};

function withOwnStops(word: OcrWord): OcrWord {
  const stops = STOPS[scriptOf(word.language)];
  if (stops === undefined) return word;
  const [pattern, own] = stops;
  const text = word.text.replace(pattern, (stop) => own[stop] ?? stop);
  return text === word.text ? word : { ...word, text };
}

/** Gives the words of such scripts their own stops. */
export function withScriptStops(lines: readonly OcrLine[]): readonly OcrLine[] {
  return lines.map((line) => ({ ...line, words: line.words.map(withOwnStops) }));
}
