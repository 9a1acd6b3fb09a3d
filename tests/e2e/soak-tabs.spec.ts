// A short run of the soak of several tabs, apart from the others: it asks how soon another tab takes over.
import { soakTest } from './soak.ts';

soakTest('tabs', 2);
