// What hosts are told to send is what the local server sends.
import { expect, test } from 'vitest';
import { headers, headersFileText, nginxLines } from '../../scripts/headers.mjs';
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
