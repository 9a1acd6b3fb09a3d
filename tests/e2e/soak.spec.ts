// A short run of some harms of `npm run soak`, so that they do not rot and no gross fault waits for the long run. The
// book of thousands of pages is for the long run alone: what it asks is a matter of time.
import { soakTest } from './soak.ts';

// The longest first, so that the others are done beside it.
const SHORT_RUNS = { faults: 1, kills: 2, quota: 1, mutations: 3, strings: 1, accepted: 1, large: 40 };

for (const [name, runs] of Object.entries(SHORT_RUNS)) soakTest(name, runs);
