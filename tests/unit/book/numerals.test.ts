// Printed numbers of many kinds and the values that they stand for; list markers and how they follow each other.
import { describe, expect, it } from 'vitest';
import { enclosedValue, letterOrders } from '../../../src/book/letter-orders.ts';
import { continuesList, lineMarker, markerOfLine, markerReadings } from '../../../src/book/list-markers.ts';
import { decimalValue, pageNumber, romanValue } from '../../../src/book/numerals.ts';

describe('numerals', () => {
  it('reads roman numbers and refuses words', () => {
    expect(romanValue('xiv')).toBe(14);
    expect(romanValue('MCMXCIX')).toBe(1999);
    expect(romanValue('mix')).toBe(1009);
    expect(romanValue('iiii')).toBeNull();
    expect(romanValue('')).toBeNull();
  });
  it('reads digits of other scripts', () => {
    expect(decimalValue('٤٢')).toBe(42);
    expect(decimalValue('۱۰')).toBe(10);
    expect(decimalValue('307')).toBe(307);
  });
  it('reads circled numbers', () => {
    expect(enclosedValue('③')).toEqual({ series: '①', value: 3 });
    expect(enclosedValue('㉡')).toEqual({ series: '㉠', value: 2 });
    expect(enclosedValue('3')).toBeNull();
  });
  it('reads Han numerals', () => {
    const value = (text: string) => letterOrders(text)[0]?.value ?? null;
    expect(['三', '十', '十二', '二十', '三十一', '二三', '山'].map(value)).toEqual([3, 10, 12, 20, 31, null, null]);
  });
  it('reads a letter in every order that has it', () => {
    expect(letterOrders('ハ')).toEqual([{ script: 'iroha', value: 3 }]);
    expect(letterOrders('イ').map((o) => o.value)).toEqual([2, 1]);
    expect(letterOrders('ا')[0]).toEqual({ script: 'abjad', value: 1 });
  });
  it('tells folios from words and from five digits', () => {
    expect(pageNumber('xii')).toEqual({ value: 12, roman: true });
    expect(pageNumber('12')).toEqual({ value: 12, roman: false });
    expect(pageNumber('12345')).toBeNull();
    expect(pageNumber('and')).toBeNull();
  });
});

describe('list markers', () => {
  it.each([
    ['• bread', 'bullet', 0],
    ['12. bread', 'decimal', 12],
    ['(3) bread', 'decimal', 3],
    ['b) bread', 'lower-alpha', 2],
    ['iv. bread', 'lower-roman', 4],
    ['나. 빵', 'letters', 2],
    ['(ㄷ) 빵', 'letters', 3],
    ['二、 面包', 'letters', 2],
    ['二、面包', 'letters', 2],
    ['б) хлеб', 'letters', 2],
    ['ب. خبز', 'letters', 2],
    ['ב. לחם', 'letters', 2],
    ['3)빵', 'decimal', 3],
    ['１．パン', 'decimal', 1],
    ['2.面包', 'decimal', 2],
    ['㉡ 빵', 'circled', 2],
    ['⑶ 빵', 'circled', 3],
    ['・パン', 'bullet', 0],
    ['ㅇ 빵', 'bullet', 0],
    ['② 빵', 'circled', 2],
    ['[Knu84] D. E. Knuth', 'bracket', 0],
  ] as const)('reads %s', (text, style, value) => {
    const marker = lineMarker(text);
    expect([marker?.style, marker?.value]).toEqual([style, value]);
  });
  it.each(['bread', '1.5 litres', '-5 degrees', 'e.g. bread', 'I am', '(2)와 같이 된다', '(3)の場合は', '3.5인치'])(
    'finds none in %s',
    (text) => expect(lineMarker(text)).toBeNull(),
  );
  it('reads "i." as a roman one and as a letter', () =>
    expect(markerReadings('i. x').map((m) => m.style)).toEqual(['lower-roman', 'lower-alpha']));
  it('a middle dot from a Korean keyboard is a bullet', () =>
    expect(markerReadings('ㆍ 압력이 무엇인지 설명할 수 있다.').map((m) => m.style)).toEqual(['bullet']));
  it('lets 3 follow 2 but not 4, and not in another form', () => {
    const [two, three, four, bracket] = ['2. a', '3. a', '4. a', '(3) a'].map(lineMarker);
    if (!two || !three || !four || !bracket) throw new Error('no marker');
    expect([continuesList(two, three), continuesList(two, four), continuesList(two, bracket)]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('marks that OCR read', () => {
  const LINE = { box: { x0: 0, y0: 0, x1: 9, y1: 9 }, baseline: 8, size: 10, direction: 'ltr', spans: [] } as const;
  const read = (text: string) => markerOfLine({ text, source: 'ocr', size: 10, line: LINE })?.text ?? null;

  it('takes a lone O before Hangul for the ring of a report, and no other O', () => {
    expect(['O 등대는 밤에 켠다', '0 부두를 고친다', 'O (목표) 둑을 쌓는다'].map(read)).toEqual(['○', '○', '○']);
    expect(['O Captain my captain', '0 10 20', '100 등대'].map(read)).toEqual([null, null, null]);
  });
});
