// What hosts are told to send is what the local server sends.
import { expect, test } from 'vitest';
import { headers, headersFileText, nginxLines } from '../../scripts/headers.mjs';
import { pdfjsAssetNames } from '../../scripts/vite/pdfjs-assets.ts';
import { licencesText } from '../../scripts/vite/third-party-licences.ts';
import { textOf } from './tracked-files.ts';

test('the nginx example has every header as it is served', () => {
  const example = textOf('docs/deploy.md') ?? '';
  for (const line of nginxLines()) expect(example).toContain(line);
});

test('the _headers file has every header as it is served', () => {
  for (const [name, value] of Object.entries(headers)) expect(headersFileText()).toContain(`  ${name}: ${value}\n`);
});

test('the policy lets nothing in or out but the own origin', () => {
  const policy = headers['Content-Security-Policy'];
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("connect-src 'self';");
  expect(policy).not.toMatch(/https?:|\*|'unsafe-inline'|'unsafe-eval'/);
});

test('no location of the nginx example drops the headers of its server', () => {
  const locations = (textOf('docs/deploy.md') ?? '').match(/location [^{]*\{[^}]*\}/g) ?? [];
  expect(locations).toHaveLength(2);
  // nginx: "on" inherits only where a level has no header of its own.
  for (const location of locations) expect(location).toContain('add_header_inherit merge;');
});

test('everything that ships has its licence in the notices, and nothing is under the GPL alone', () => {
  const text = licencesText();
  for (const part of ['pdfjs-dist', 'Foxit fonts', 'OpenJPEG', 'qcms', 'tesseract.js-core', 'Leptonica', 'react']) {
    expect(text).toContain(part);
  }
  expect(text).not.toContain('node-fetch');
  expect(pdfjsAssetNames().filter((name) => /liberation/i.test(name))).toEqual([]);
});
