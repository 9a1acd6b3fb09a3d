// npm run build: the folder dist/, ready for any static host.
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './setup/build.mjs';
import { ensureInstalled } from './setup/install.mjs';
import { root } from './setup/stamp.mjs';

ensureInstalled();
const built = ensureBuilt();
rmSync(join(root, 'dist'), { recursive: true, force: true });
cpSync(built, join(root, 'dist'), { recursive: true });
console.log('Built: dist/');
