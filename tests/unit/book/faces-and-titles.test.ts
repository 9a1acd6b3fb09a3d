// Names in a second face, addresses in links, numbers over titles.
import { describe, expect, it } from 'vitest';
import { assembleBook } from '../../../src/book/assemble.ts';
import { isOwnAddress } from '../../../src/book/own-address.ts';
import { defaultOptions } from '../../../src/model/options.ts';
import type { PageBlock, PageModel } from '../../../src/model/page.ts';
import { document } from '../page/synthetic-page.ts';
import { bookOutline } from './book-outline.ts';
import { typedPage } from './typed-pages.ts';

function book(pages: readonly PageModel[]) {
  return assembleBook({
    document: { ...document, pageCount: pages.length, language: 'en' },
    pages,
    options: defaultOptions,
    fileName: 'x.pdf',
    identifier: 'urn:uuid:00000000-0000-4000-8000-000000000000',
    modified: '2026-01-01T00:00:00Z',
    resources: [],
    coverResourceId: null,
  });
}

/** The page with its typewriter face exchanged for a proportional second face. */
function inSans(page: PageModel): PageModel {
  const blocks = page.blocks.map((block): PageBlock => {
    if (block.type !== 'text') return block;
    const lines = block.lines.map((line) => ({
      ...line,
      spans: line.spans.map((span) =>
        span.style.monospace ? { ...span, style: { ...span.style, monospace: false, family: 'Sans' } } : span,
      ),
    }));
    return { ...block, lines };
  });
  return { ...page, blocks };
}

describe('code in a second face', () => {
  it('is found by names of files and options', () => {
    const rows = [
      'Put `/etc/garden.conf` beside `garden.conf` and call `dig-all` with',
      'the option `--deep=2` or with `--no-moles` and look at `dig.log`',
      'in the evening, when `mole` is at work in the `/var` of the soil.',
    ];
    const prose = Array.from({ length: 5 }, () => 'and so it goes on in the plain face of the book for many lines');
    const [text] = bookOutline(book([inSans(typedPage([...rows, ...prose], 0))]));
    expect(text?.match(/`[^`]+`/gu)).toEqual(
      ['/etc/garden.conf', 'garden.conf', 'dig-all', '--deep=2', '--no-moles', 'dig.log', 'mole', '/var'].map(
        (name) => `\`${name}\``,
      ),
    );
  });

  it('is not made of the names of people and ships', () => {
    const rows = [
      'The `Endeavour` met the `Beagle` and the `Golden Hind` off the cape',
      'where `Fury` and `Hecla` had been lost, and the `Erebus` as well.',
      ...Array.from({ length: 5 }, () => 'and so it goes on in the plain face of the book for many lines'),
    ];
    expect(bookOutline(book([inSans(typedPage(rows, 0))])).join(' ')).not.toContain('`');
  });
});

describe('links that are printed as their own address', () => {
  it.each([
    ['https://example.org/a', 'https://example.org/a'],
    ['arXiv:1703.04639', 'http://arxiv.org/abs/1703.04639'],
    ['10.1007/JHEP05(2017)030,', 'http://dx.doi.org/10.1007/JHEP05(2017)030'],
    ['someone@example.org', 'mailto:someone@example.org'],
  ])('%s is one', (text, href) => {
    expect(isOwnAddress(text, href)).toBe(true);
  });

  it.each([
    ['systemd', 'http://example.org/systemd'],
    ['/etc/passwd', 'http://example.org/manual'],
  ])('%s is none', (text, href) => {
    expect(isOwnAddress(text, href)).toBe(false);
  });
});

describe('contents', () => {
  it('leave out a bare number that stands over a title', () => {
    const page = (number: string, title: string, index: number) =>
      typedPage(
        [`{18}**${number}**`, `{18}**${title}**`, '', 'Nobody knew yet what the day would bring to them.'],
        index,
      );
    const { toc } = book([page('I', 'The Road', 0), page('II', 'The House', 1), page('III', 'The Well', 2)]);
    expect(toc.map((entry) => entry.title)).toEqual(['The Road', 'The House', 'The Well']);
  });

  it('leave out labels in capitals, and keep those in small letters', () => {
    const page = (label: string, title: string, index: number) =>
      typedPage(
        [
          '',
          '',
          '',
          '',
          '',
          `{18}**${label}**`,
          `{18}**${title}**`,
          '',
          'Nobody knew yet what the day would bring to them.',
        ],
        index,
      );
    const titles = (labels: readonly [string, string]) =>
      book([page(labels[0], 'The Road', 0), page(labels[1], 'The House', 1)]).toc.map((entry) => entry.title);
    expect(titles(['CHAPTER ONE', 'CHAPTER TWO'])).toEqual(['The Road', 'The House']);
    expect(titles(['Chapter 1', 'Chapter 2'])).toEqual(['Chapter 1 The Road', 'Chapter 2 The House']);
  });
});

describe('the title of a book whose title page is missing', () => {
  const titled = (head: (index: number) => string, pages = 5) =>
    book(
      Array.from({ length: pages }, (_, i) =>
        typedPage(
          [
            ...(head(i) === '' ? [] : [`head: ${head(i)}`]),
            ...(i === 0 ? ['', '', '{18}**Chapter 3 Of Spades**', '', ''] : []),
            ...Array.from(
              { length: 9 },
              (_row, k) => `Row ${'abcdefghi'[k]} of bed ${'nopqrstuvwxyz'[i]} was dug over by those who came.`,
            ),
          ],
          i,
        ),
      ),
    ).metadata.title;

  it('is its running head without the edition', () => {
    expect(titled(() => 'The Garden Manual, Release 4.6.2')).toBe('The Garden Manual');
  });

  it('is the head of the left-hand pages where chapters head the others, as most of them spell it', () => {
    const left = ['THE GARDEN', 'THE GARDEN', 'TIIE GARDEN', 'THE GAR DEN', 'THE GARDEN', ''];
    const right = ['Spades', 'Spades', 'Spades', 'Rakes', 'Rakes', 'Rakes'];
    expect(titled((i) => (i % 2 === 0 ? left : right)[i >> 1] ?? '', 12)).toBe('THE GARDEN');
  });

  it('stands on the title page, in smaller type than the chapters though it is', () => {
    const prose = [
      'Row after row of the bed was dug over by those who came,',
      'and nobody asked them where they had learned it.',
    ];
    const pages = [
      typedPage(['', '', '{15}The Long Row', '', '{11}A. Spade', '', '3 May 1904'], 0),
      typedPage(['{24}Of Spades', '', ...prose, ...prose], 1),
      typedPage(['{24}Of Rakes', '', ...prose, ...prose], 2),
    ];
    expect(book(pages).metadata.title).toBe('The Long Row');
  });

  it('stands on the title page, though the first chapter of the book has a number and the author heads its pages', () => {
    const rows = (bed: number) =>
      [...'abcdefghijklmn'].map((row) => `Row ${row} of bed ${'nopqrstuvwxyz'[bed]} was dug over by those who came.`);
    const title = ['', '', '{22}The Long Row', '', 'Anna Spade', '', 'GARDEN PRESS', 'London 2019'];
    const rights = ['Copyright 2019 by Anna Spade', 'All rights reserved.'];
    const opening = ['', '', '{14}1', '', '{18}Of Spades', '', ...rows(0)];
    const pages = [title, rights, opening, ...[1, 2, 3, 4, 5].map(rows)];
    const headed = pages.map((page, i) => typedPage([...(i > 2 ? ['head: ANNA SPADE'] : []), ...page], i));
    expect(book(headed).metadata.title).toBe('The Long Row');
  });

  it('is not the number of its first poem', () => {
    const poems = ['I', 'II', 'III'].map((number, i) =>
      typedPage(
        [`{12}${number}`, '', `Row of bed ${'abc'[i]} was dug over`, 'by those who came.', `foot: ${i + 5}`],
        i,
      ),
    );
    expect(book(poems).metadata.title).toBe('x');
  });

  it('is read as most running heads of a scan are read, and not as its own page once was', () => {
    const prose = Array.from(
      { length: 9 },
      (_, k) => `Row ${'abcdefghi'[k]} of the bed was dug over by those who came.`,
    );
    const pages = Array.from({ length: 6 }, (_, i) =>
      typedPage(
        [...(i === 0 ? ['{18}The Lonq Row', ''] : ['head: The Long Row']), ...prose.map((row) => `${row} ${i}`)],
        i,
      ),
    );
    expect(book(pages.map((page) => ({ ...page, source: 'ocr' }))).metadata.title).toBe('The Long Row');
    expect(book(pages).metadata.title).toBe('The Lonq Row');
  });

  it('is what stands before the chapter in a head that names both', () => {
    expect(titled((i) => `The Garden Manual Chapter ${i < 5 ? '3. Spades' : '4. Rakes'}`)).toBe('The Garden Manual');
  });

  it('is not what says who may copy it', () => {
    expect(titled(() => '© 1904, The Diggers, all rights reserved')).toBe('Chapter 3 Of Spades');
  });

  it('is no running head that names a chapter', () => {
    expect(titled(() => 'Chapter 3. Of Spades')).toBe('Chapter 3 Of Spades');
  });
});

describe('a heavier face in place of bold', () => {
  const inFace = (family: string, share: number, below: readonly string[] = []) => {
    const prose = Array.from(
      { length: 8 },
      () => '庭師は朝早く庭に来て土の中に眠る猫を見つけたので静かに待つことにした',
    );
    const made = typedPage([...prose, '猫はそこに**絶対絶命に**いてはならないと庭師は言った', ...below], 0);
    const blocks = made.blocks.map((block): PageBlock => {
      if (block.type !== 'text') return block;
      const lines = block.lines.map((line, l) => ({
        ...line,
        spans: line.spans.map((span) => {
          const heavy = span.style.bold || l < share;
          return { ...span, style: { ...span.style, bold: false, family: heavy ? family : 'Ryumin' } };
        }),
      }));
      return { ...block, lines };
    });
    return bookOutline(book([{ ...made, blocks }])).join(' ');
  };

  it('is bold in a book of one weight', () => {
    expect(inFace('GothicBBB', 0)).toContain('**絶対絶命に**');
  });

  it('is none where it is a second face of the text, or no sans', () => {
    expect(inFace('GothicBBB', 4)).not.toContain('**');
    expect(inFace('Kyokasho', 0)).not.toContain('**');
  });

  it('is none where whole sentences of a block are set in it, as those of a box are', () => {
    const box = ['', '**重要項目**', '', '**庭の門は夜に閉められますので朝まで開きません。**'];
    const text = inFace('GothicBBB', 0, box);
    expect(text).toContain('**重要項目**');
    expect(text).toContain('庭の門は夜に');
    expect(text).not.toContain('**庭の門は夜に');
  });
});
