import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { externalHref } from '../../../src/epub/external-href.ts';

describe('externalHref', () => {
  test.each([
    ['http://example.org', 'http://example.org'],
    ['HTTPS://Example.org/A', 'https://example.org/A'],
    ['  https://example.org/a b\n', 'https://example.org/a%20b'],
    ['https://example.org/100%/%41', 'https://example.org/100%25/%41'],
    ['https://example.org/한글?q=값#절', 'https://example.org/한글?q=값#절'],
    ['https://example.org/%ED%95%9C “x”', 'https://example.org/%ED%95%9C%20“x”'],
    ['https://example.org/a[1]|^`{}"<>\\x', 'https://example.org/a%5B1%5D%7C%5E%60%7B%7D%22%3C%3E/x'],
    ['https://example.org/#a#b', 'https://example.org/#a%23b'],
    ['https://bücher.example/', 'https://xn--bcher-kva.example/'],
    ['https://한국.kr', 'https://xn--3e0b707e.kr'],
    ['https://bank.example@evil.example/', 'https://evil.example/'],
    ['https://[2001:db8::1]:8080/', 'https://[2001:db8::1]:8080/'],
    ['http://192.0.2.1:80/', 'http://192.0.2.1:80/'],
    ['www.example.org/x', 'http://www.example.org/x'],
    ['ftp://ftp.example.org/pub', 'ftp://ftp.example.org/pub'],
    ['mailto:a@example.org?subject=Hi there', 'mailto:a@example.org?subject=Hi%20there'],
  ])('%j becomes %j', (input, output) => expect(externalHref(input)).toBe(output));

  test.each([
    'javascript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'blob:https://example.org/x',
    'file:///etc/passwd',
    'chapter2.xhtml',
    '//example.org/x',
    'http:example.org',
    'http://',
    'http:///path',
    'http://exa mple.org/',
    'http://a..b/',
    'http://example.org:99999/',
    'http://1.2.3/',
    'http://[zz]/',
    'http://[1::2::3]/',
    'mailto:',
    'mailto:nobody',
    `http://example.org/${'x'.repeat(5000)}`,
    '',
  ])('refuses %j', (input) => expect(externalHref(input)).toBeNull());

  it('gives only what the URL standard parses, in RFC 3987 characters, whatever comes in', { timeout: 30_000 }, () => {
    const parts = fc.array(
      fc.constantFrom(
        ...'ab1.:/?#[]@%&=+-_~ \\|<>"\'{}^`\t한é😀\ud800\u202e',
        'http',
        'https://',
        'mailto:',
        '%zz',
        'xn--',
      ),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          parts.map((p) => `http://${p.join('')}`),
          parts.map((p) => p.join('')),
        ),
        (input) => {
          const href = externalHref(input);
          if (href === null) return;
          expect(href).toMatch(
            /^(https?|ftp|mailto):([A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=]|[^\p{ASCII}\p{C}\p{Z}]|%[0-9A-Fa-f]{2})+$/u,
          );
          expect(URL.canParse(href)).toBe(true);
          expect(externalHref(href)).toBe(href);
        },
      ),
      { numRuns: 500, seed: 1 },
    );
  });
});
