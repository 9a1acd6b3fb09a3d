// In: public/icons/mark.svg. Out: the PNG icons beside it, drawn by a headless browser: node scripts/draw-icons.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { ensureBrowser } from './setup/browser.mjs';

const folder = join(import.meta.dirname, '..', 'public', 'icons');
const mark = readFileSync(join(folder, 'mark.svg'), 'utf8');
const PAPER = '#f3ede1';

/**
 * `share`: how much of the icon's side the mark takes. A maskable icon may lose all outside of a circle of 80 %
 * (W3C Web App Manifest, safe zone); Apple rounds corners and wants no transparency.
 */
const ICONS = [
  { file: 'icon-192.png', size: 192, share: 0.94, ground: null },
  { file: 'icon-512.png', size: 512, share: 0.94, ground: null },
  { file: 'maskable-512.png', size: 512, share: 0.58, ground: PAPER },
  { file: 'apple-touch-icon.png', size: 180, share: 0.78, ground: PAPER },
];

const browser = await chromium.launch({ executablePath: await ensureBrowser() });
try {
  for (const { file, size, share, ground } of ICONS) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    const side = Math.round(size * share);
    await page.setContent(
      `<style>html{background:${ground ?? 'transparent'}}body{margin:0;height:100vh;display:grid;place-items:center}
      svg{width:${side}px;height:${side}px}</style>${mark}`,
    );
    writeFileSync(join(folder, file), await page.screenshot({ omitBackground: ground === null }));
    await page.close();
  }
} finally {
  await browser.close();
}
