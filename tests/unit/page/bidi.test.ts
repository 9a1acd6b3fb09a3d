// Lines as drawn in, as read out: what belongs to the islands of other scripts and to numbers in a right-to-left line.
import { describe, expect, it } from 'vitest';
import { toLogicalOrder } from '../../../src/page/bidi.ts';

function read(drawn: string): string {
  const items = [...drawn].map((text) => ({ text }));
  return toLogicalOrder(items, true, (_, text) => ({ text }))
    .map(({ text }) => text)
    .join('');
}

const backwards = (text: string): string => [...text].reverse().join('');

describe('islands in a right-to-left line', () => {
  it('keep a bracket whose partner they hold', () => {
    expect(read(`${backwards('הגיע')} Sea Ports (SP) ${backwards('של')}`)).toBe('של Sea Ports (SP) הגיע');
    expect(read(`${backwards('הגיע')} Ports of Sea (1910) ${backwards('של')}`)).toBe('של Ports of Sea (1910) הגיע');
  });
  it('end at a bracket that opens before them', () => {
    expect(read(`${backwards('הגיע')} (Sea) (Port) ${backwards('של')}`)).toBe('של (Port) (Sea) הגיע');
  });
  it('keep the sign after a number, and a currency before it', () => {
    expect(read(`${backwards('מהכל')} 17% ${backwards('הם')}`)).toBe('הם 17% מהכל');
    expect(read(`${backwards('בלבד')} $40 ${backwards('עלה')}`)).toBe('עלה $40 בלבד');
    expect(read(`${backwards('فقط')} 25% ${backwards('نحو')}`)).toBe('نحو 25% فقط');
    expect(read(`${backwards('فقط')} %25 ${backwards('نحو')}`)).toBe('نحو 25% فقط');
  });
  it('keep the hyphen at which a number breaks at the end of a line of prose', () => {
    const prose = 'בערב הזה היו כל האנשים בבית ליד הנמל הישן';
    expect(read(`03- ${backwards(prose)}`)).toBe(`${prose} 03-`);
    expect(read(`1995-${backwards(`${prose} ב`)}`)).toBe(`${prose} ב-1995`);
    expect(read(`5- ${backwards('שינוי')}`)).toBe('שינוי -5');
  });
});

describe('brackets of a right-to-left line', () => {
  const swapped = (text: string): string =>
    text.replace(/[()«»]/gu, (sign) => ({ '(': ')', ')': '(', '«': '»', '»': '«' })[sign] ?? sign);
  const lines = [
    'وهي تنظر إلى النوارس: «لن تجد أحدا',
    'ساعة توافق ساعة غيره». كان الرجل مساحا',
    'الميناء (سنة 1784',
    '1784). لم تغادر',
    'كما قال). ثم غادرت (في المساء',
    'وخطه ظاهر (سنة 1784).',
  ];
  it('face their words where their partner stands in another line, whether the file names their shapes or not', () => {
    for (const line of lines) {
      const drawn = backwards(line).replace('4871', '1784');
      expect(read(drawn)).toBe(line);
      expect(read(swapped(drawn))).toBe(line);
    }
  });
});
