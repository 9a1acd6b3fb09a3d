// In: the picture widths that a book uses. Out: its stylesheet, which leaves fonts, sizes and colours to the reader.

import { inlineSizes } from './inline-size.ts';
import { pictureWidth } from './picture-width.ts';
import type { ContentFile } from './plan.ts';
import { walkBlocks } from './walk.ts';

const BASE = `html.vertical { -epub-writing-mode: vertical-rl; -webkit-writing-mode: vertical-rl; writing-mode: vertical-rl; }
body { margin: 0; overflow-wrap: break-word; hyphens: auto; -webkit-hyphens: auto; -epub-hyphens: auto; orphans: 2; widows: 2; }
:lang(ko) { word-break: keep-all; }
:lang(ko), :lang(ja), :lang(zh) { hyphens: manual; -webkit-hyphens: manual; -epub-hyphens: manual; }
p { margin: 0; }
h1, h2, h3, h4, h5, h6 { margin: 1.5em 0 0.75em; line-height: 1.25; text-align: start; hyphens: manual; -webkit-hyphens: manual;
  -epub-hyphens: manual; break-after: avoid; page-break-after: avoid; break-inside: avoid; page-break-inside: avoid; }
h1 { font-size: 1.6em; } h2 { font-size: 1.35em; } h3 { font-size: 1.15em; } h4, h5, h6 { font-size: 1em; }
h1 + p, h2 + p, h3 + p, h4 + p, h5 + p, h6 + p, hr + p, pre + p, figure + p, ul + p, ol + p, dl + p, blockquote + p,
  div.table + p, p.center, p.end, p.drop-cap, p.equation, p.caption, li > p, dd > p, td > p, th > p, aside > p, .note > p, .admonition > p,
  figcaption p { text-indent: 0; }
p.center { text-align: center; }
p.end { text-align: end; }
p.drop-cap::first-letter { float: left; font-size: 3em; line-height: 0.9; padding-right: 0.08em; }
p.drop-cap::after { content: ''; display: block; clear: both; }
html.rtl p.drop-cap::first-letter { float: right; padding-right: 0; padding-left: 0.08em; }
html.vertical p.drop-cap::first-letter { float: none; font-size: 1em; line-height: inherit; padding: 0; }
ul, ol, dl, blockquote, pre, figure, div.table, .verse, .sidebar, .admonition, .equation { margin: 1em 0; }
ul, ol { padding: 0; padding-inline-start: 1.75em; }
li > ul, li > ol { margin: 0; }
li > p + p, dd > p + p { margin-top: 0.5em; }
ul.printed { list-style: none; padding-inline-start: 1em; }
ul.printed > li { text-indent: -1em; padding-inline-start: 1em; }
ul.printed > li > * { text-indent: 0; }
ul.printed > li > p:first-child { text-indent: -1em; }
dt { font-weight: bold; break-after: avoid; page-break-after: avoid; }
dd { margin: 0 0 0.5em; margin-inline-start: 1.75em; }
blockquote { margin-inline-start: 1.5em; margin-inline-end: 1.5em; }
.epigraph { margin-inline-start: 25%; }
.sidebar, .admonition { border: 1px solid; padding: 0.5em 1em; break-inside: avoid; page-break-inside: avoid; }
.sidebar > p + p, .admonition > p + p, .note > p + p { margin-top: 0.5em; }
.verse p { margin: 0 0 1em; text-indent: 0; }
.verse p > span { display: block; padding-inline-start: 2em; text-indent: -2em; }
.verse span + br { display: none; }
hr { border: 0; border-top: 1px solid; width: 30%; margin: 1.5em auto; }
pre, code { font-family: monospace; hyphens: none; -webkit-hyphens: none; -epub-hyphens: none; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; text-align: start; font-size: 0.9em; }
div.table { overflow-x: auto; }
table { border-collapse: collapse; margin: 0 auto; max-width: 100%; hyphens: manual; -webkit-hyphens: manual; -epub-hyphens: manual; }
th, td { border: 1px solid; padding: 0.25em 0.5em; text-align: start; vertical-align: top; }
caption, figcaption, p.caption { text-align: center; font-size: 0.9em; margin: 0.5em 0; }
figure { text-align: center; break-inside: avoid; page-break-inside: avoid; }
img, object { max-width: 100%; max-height: 95vh; height: auto; object-fit: contain; }
img.inline { width: auto; vertical-align: baseline; }
figure.listing { text-align: start; break-inside: auto; page-break-inside: auto; }
figure.listing pre { margin: 0; }
figure.page { margin: 0; break-before: page; page-break-before: always; }
body.cover { margin: 0; padding: 0; text-align: center; }
p.equation { text-align: center; }
p.equation > math { display: inline math; }
mtd[columnalign="left"] { text-align: left; }
mtd[columnalign="right"] { text-align: right; }
mtd.line-under { border-bottom: 1px solid; }
mtd.line-behind { border-right: 1px solid; }
.equation-number { margin-inline-start: 2em; }
.small-caps { font-variant: small-caps; }
.small-caps.drawn { font-variant: normal; font-size: 0.8em; }
sup, sub { line-height: 0; font-size: 0.75em; }
.noteref { text-decoration: none; }
.notes { margin-top: 2em; border-top: 1px solid; padding-top: 0.5em; font-size: 0.9em; }
.note { margin: 0.5em 0; }
a.marker { text-decoration: none; }
nav ol { list-style: none; padding-inline-start: 1em; }
nav[hidden] { display: none; }
`;

/** First-line indent of a paragraph in em, by primary language: what its printers are used to. */
const INDENTS: Readonly<Record<string, number>> = { ko: 1, ja: 1, zh: 2 };
const WESTERN_INDENT = 1.5;

/** CSS of the book: the rules above, the indent of its language (BCP 47), one width for each that its pictures have. */
export function renderStylesheet(files: readonly ContentFile[], language: string): string {
  const widths = new Set<number>();
  const sizes = inlineSizes();
  for (const file of files) {
    for (const blocks of [file.blocks, file.notes]) {
      walkBlocks(blocks, {
        block: (block) => {
          const width = block.type === 'figure' ? pictureWidth(block) : null;
          if (width !== null) widths.add(width);
        },
        inline: (inline) => inline.type === 'image' && sizes.add(inline),
      });
    }
  }
  const rules = [...widths].toSorted((a, b) => a - b).map((em) => `img.w${em}, object.w${em} { width: ${em}em; }\n`);
  const indent = INDENTS[language.split('-')[0] ?? ''] ?? WESTERN_INDENT;
  return `@charset "utf-8";\np { text-indent: ${indent}em; }\n${BASE}${rules.join('')}${sizes.css().join('')}`;
}
