import { describe, expect, it, test } from 'vitest';
import { parseMathml } from '../../../src/epub/mathml.ts';
import { xmlDocument } from '../../../src/epub/xml.ts';

const written = (source: string): string | null => {
  const math = parseMathml(source, 'inline', 'text');
  return math === null
    ? null
    : (xmlDocument(math)
        .split('\n')[1]
        ?.replace(/<math[^>]*>/, '<math>') ?? null);
};

describe('parseMathml', () => {
  test.each([
    '<math><mi>x</mi></math>',
    '<math><mfrac linethickness="0pt"><mn>1</mn><mrow><mi>a</mi><mo stretchy="false">&lt;</mo><mi>b</mi></mrow></mfrac></math>',
    '<math><mtable><mtr><mtd><mn>1</mn></mtd></mtr></mtable></math>',
  ])('keeps %s', (source) => expect(written(source)).toBe(source));

  it('takes prefixes and unknown attributes away', () => {
    const source = '<m:math xmlns:m="x" onclick="y()"><m:mi href="javascript:z" mathvariant="bold">x</m:mi></m:math>';
    expect(written(source)).toBe('<math><mi mathvariant="bold">x</mi></math>');
  });

  it('resolves character references', () => {
    expect(written('<math><mi>&#x3b1;&#946;&amp;</mi></math>')).toBe('<math><mi>αβ&amp;</mi></math>');
  });

  test.each([
    '',
    'x',
    '<math></math>',
    '<math><mi>x</math>',
    '<math><mi>x</mi>',
    '<math><script>x</script></math>',
    '<math><annotation-xml><p>x</p></annotation-xml></math>',
    '<math><mfrac><mn>1</mn></mfrac></math>',
    '<math><mi><mi>x</mi></mi></math>',
    '<math>loose</math>',
    '<math><mtr><mtd><mi>x</mi></mtd></mtr></math>',
    '<math><mi>&nbsp;</mi></math>',
    '<math><math><mi>x</mi></math></math>',
    '<!DOCTYPE x [<!ENTITY a "b">]><math><mi>x</mi></math>',
    '<mi>x</mi>',
  ])('refuses %j', (source) => expect(written(source)).toBeNull());
});
