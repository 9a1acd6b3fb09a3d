// All harms there are, each with the number of times that its figure asks for.
import { accepted } from './accepted.mjs';
import { faults } from './faults.mjs';
import { kills } from './kills.mjs';
import { large } from './large.mjs';
import { long } from './long.mjs';
import { model } from './model.mjs';
import { mutations } from './mutations.mjs';
import { quota } from './quota.mjs';
import { strings } from './strings.mjs';
import { tabs } from './tabs.mjs';

/** @type {readonly import('./soak-run.mjs').Harm[]} */
export const HARMS = [
  {
    name: 'model',
    title: 'model of the queue: kills, stolen queues, clock jumps of a day, duplicates',
    runs: 10_000,
    harm: model,
  },
  {
    name: 'kills',
    title: 'reload, close, renderer crash, SIGKILL at random moments',
    runs: 200,
    faultPoints: true,
    harm: kills,
  },
  {
    name: 'faults',
    title: 'a kill at each named point of enqueueing, a page, the build',
    runs: 10,
    faultPoints: true,
    harm: faults,
  },
  { name: 'accepted', title: 'browser killed 0–50 ms after it took a file', runs: 50, harm: accepted },
  { name: 'strings', title: 'hostile strings in every field', runs: 50, harm: strings },
  { name: 'tabs', title: '5 tabs, owner crashed or frozen', runs: 20, harm: tabs },
  { name: 'quota', title: 'random quota ceilings', runs: 20, harm: quota },
  { name: 'mutations', title: 'random mutations of good PDFs', runs: 500, harm: mutations },
  { name: 'large', title: 'made PDF of 600 MB, text and scans, text route (times: pages)', runs: 1_250, harm: large },
  { name: 'long', title: 'made text PDF (times: pages)', runs: 2_000, harm: long },
];
