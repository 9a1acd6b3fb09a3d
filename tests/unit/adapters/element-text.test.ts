// /ActualText of structure elements: in place of the word that the element holds, and of nothing else.
import { describe, expect, it } from 'vitest';
import { putElementTexts } from '../../../src/adapters/pdfjs/element-text.ts';
import type { StructureNode } from '../../../src/model/raw-page.ts';

const node = (role: string, mcids: readonly number[], alt: string | null, children: StructureNode[] = []) => ({
  role,
  alt,
  language: null,
  mcids,
  children,
});

/** A run of letters 6 points wide in marked content. */
function run(text: string, mcid: number | null) {
  const glyphs = [...text].map((letter, i) => ({ text: letter, x: 50 + i * 6, y: 100, width: 6 }));
  return {
    fontId: 'F1',
    size: 12,
    angle: 0,
    rise: 0,
    color: '#000000',
    renderingMode: 0,
    vertical: false,
    mcid,
    artifact: false,
    glyphs,
    order: 0,
    endX: 0,
    endY: 0,
  };
}

function shown(given: ReturnType<typeof run>[], structure: StructureNode): string[] {
  putElementTexts(given, structure);
  return given.map((own) => own.glyphs.map((glyph) => glyph.text).join(''));
}

describe('putElementTexts', () => {
  it('gives the letters of a ligature that the font does not name', () => {
    const tree = node('Document', [], null, [node('P', [0, 2], null, [node('Span', [1], 'office')])]);
    expect(shown([run('the ', 0), run('o\ufffdce', 1), run(' door', 2)], tree)).toEqual(['the ', 'office', ' door']);
  });
  it('leaves what a paragraph or a figure is said to be', () => {
    const tree = node('Document', [], null, [node('P', [0], 'office'), node('Figure', [1], 'office')]);
    expect(shown([run('o\ufffdce', 0), run('o\ufffdce', 1)], tree)).toEqual(['o\ufffdce', 'o\ufffdce']);
  });
  it('leaves words in two runs, and words that it says other letters of', () => {
    const tree = node('P', [], null, [node('Span', [0], 'office'), node('Span', [1], 'table')]);
    expect(shown([run('o\ufffd', 0), run('ce', 0), run('chair', 1)], tree)).toEqual(['o\ufffd', 'ce', 'chair']);
  });
  it('leaves what is short for another text, which is an alternative of it', () => {
    const tree = node('P', [], null, [node('Span', [0], 'United Nations'), node('Span', [1], 'feet')]);
    expect(shown([run('UN', 0), run('ft', 1)], tree)).toEqual(['UN', 'ft']);
  });
  it('puts the letters of a word in their order', () => {
    expect(shown([run('ofifce', 0)], node('P', [], null, [node('Span', [0], 'office')]))).toEqual(['office']);
  });
});
