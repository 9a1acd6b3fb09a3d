// A caption right under a table, and loosely set text below it: the text is no table of that name.
import { expect, it } from 'vitest';
import { layOut, page, rule, run, textsOf } from './synthetic-page.ts';

const cells = ['Port Ships Men', 'Dover 12 80', 'Hull 9 60', 'Deal 4 30'].flatMap((row, i) =>
  row.split(' ').map((cell, c) => run(120 + 50 * c, 110 + 14 * i, 10, cell)),
);
const rules = [98, 114, 158].map((y) => rule(115, y, 260));
/** Three lines that justification drove apart at one place. */
const loose = [
  ['Suspendisse vel felis.', 'Ut lorem lorem, interdum'],
  ['tincidunt sit amet, arcu.', 'Aenean faucibus, eu nec'],
  ['cibus pede eu ante.', 'Praesent enim elit, rutrum'],
].flatMap(([left = '', right = ''], i) => [run(50, 200 + 13 * i, 10, left), run(185, 200 + 13 * i, 10, right)]);

it('leaves text under the caption of a table what it is', () => {
  const model = layOut(page({ runs: [...cells, run(130, 178, 10, 'Table 1: Ports of call'), ...loose], paths: rules }));
  expect(model.blocks.filter((block) => block.type === 'table')).toHaveLength(1);
  expect(textsOf(model).join(' ')).toContain('Suspendisse vel felis.');
});
