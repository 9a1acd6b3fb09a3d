// The loops of tesseract.js-core 7.0.0 that are replaced, each as instructions with locals left open, and what is called
// instead.
import { bytePattern, type Found } from './byte-pattern.ts';
import type { Kernel } from './kernels.ts';

/** The value of the curve at X, for X below 0 and for the others: both halves of lstm/functions.h. */
const CURVE = `
  43 00000000 5d 0440 (430000803f)? 20 XX 43 000080c3 94 22 SC fc01 22 IN 41fe1f 4d 047d
  20 IN 4102 74 22 OF 41 TABLE 6a 2a0204 20 OF 2a02 TABLE 22 LO 93 20 SC 20 IN b3 93 94 20 LO 92 05 430000803f 0b (8c|93)
  0c01 0b 430000803f 20 XX 43 00008043 94 22 SC fc01 22 IN 41fe1f 4b 0d00 1a
  20 IN 4102 74 22 OF 41 TABLE 6a 2a0204 20 OF 2a02 TABLE 22 LO 93 20 SC 20 IN b3 93 94 20 LO 92 0b 21 RE`;

/** One more value, until there are no more. */
const NEXT = '20 II 4101 6a 22 II 20 NN 47 0d00 0b';

const CURVE_IN_PLACE = bytePattern(`
  0340 027d 20 PP 20 II 4102 74 6a 22 AT 2a0200 22 XX ${CURVE} 20 AT 20 RE 380200 ${NEXT}`);

const CURVE_AND_GATE = bytePattern(`
  0340 027d 20 PP 20 II 4102 74 22 AT 6a 2a0200 22 XX ${CURVE} 20 QQ 20 AT 6a 20 RE 20 GG 20 AT 6a 2a0200 94 380200 ${NEXT}`);

/** The address of the next byte: the index and the start, in either order. */
const quantise = (address: string): RegExp =>
  bytePattern(`
    0340 ${address} 6a 41ff00 41817f 027f 20 FF 20 II 4102 74 6a 2a0200 43 0000fe42 94 22 XX 43 00000000 60 0440
    20 XX 43 0000003f 92 fc00 0c01 0b 4100 43 0000003f 20 XX 93 fc00 6b 0b
    22 TT 20 TT 41817f 4c 1b 22 TT 20 TT 41ff00 4e 1b 3a0000 ${NEXT}`);

/** Goes on with the next `step` values of a loop that takes so many each time round. */
const nextOf = (step: string): string => `20 II ${step} 6a 21 II 20 CC ${step} 6a 22 CC 20 NN 47 0d00 0b`;

const onTo = (load: string): string => `20 AT 2a0200 ${load} 380200`;

/** An LSTM's state times the forget gate: four values each time round. */
const FORGET = bytePattern(`
  0340 20 TO 20 II 4102 74 22 OF 6a 22 AT 20 OF 20 FROM 6a 2a0200 ${onTo('94')}
  20 TO 20 OF 4104 72 22 MORE 6a 22 AT 20 MORE 20 FROM 6a 2a0200 ${onTo('94')}
  20 TO 20 OF 4108 72 22 MORE 6a 22 AT 20 MORE 20 FROM 6a 2a0200 ${onTo('94')}
  20 TO 20 OF 410c 72 22 MORE 6a 22 AT 20 MORE 20 FROM 6a 2a0200 ${onTo('94')} ${nextOf('4104')}`);

/** Then the input times its gate added, two values each time round, and all kept within ±100. */
const REMEMBER = bytePattern(`
  0340 20 TO 20 II 4102 74 22 OF 6a 22 AT 20 FROM 20 OF 6a 2a0200 20 OF 20 GATE 6a 2a0200 94 ${onTo('92')}
  20 TO 20 OF 4104 72 22 OF 6a 22 AT 20 FROM 20 OF 6a 2a0200 20 OF 20 GATE 6a 2a0200 94 ${onTo('92')} ${nextOf('4102')}`);

const within100 = (offset: string): string => `
  20 AT 43 0000c8c2 43 0000c842 20 AT 2a02${offset} 22 XX 20 XX 43 0000c842 5e 1b 20 XX 43 0000c8c2 5d 1b 3802${offset}`;

const KEEP_WITHIN_100 = bytePattern(
  `0340 20 TO 20 II 4102 74 6a 22 AT ${within100('00').replace('20 AT', '')} ${within100('04')} ${nextOf('4102')}`,
);

const exponential = (offset: string, value: string): string => `
  43 62937301 43 00000000 20 AT 2a02${offset} 20 GREATEST 93 22 XX 20 XX 43 00000000 5e 1b 10 FUNCTION
  20 XX 43 0000acc2 5d 1b 22 ${value} 3802${offset}`;

/** Softmax's exponentials and their sum, two values each time round, and then all divided by the sum. */
const EXPONENTIALS = bytePattern(`
  0340 20 TO 20 II 4102 74 6a 22 AT ${exponential('00', 'YY')} 20 AT ${exponential('04', 'XX')}
  20 SUM 20 YY 92 20 XX 92 21 SUM ${nextOf('4102')}`);

const SHARES = bytePattern(`
  0340 20 TO 20 II 4102 74 6a 22 AT 20 AT 2a0200 20 SUM 95 380200 20 AT 20 AT 2a0204 20 SUM 95 380204 ${nextOf('4102')}`);

/**
 * A line's image, kept until it is read: packed as PNG, or as PNM if that fails, and unpacked again. Leptonica's own form
 * (imageio.h, IFF_SPIX) holds the same pixels as they lie in memory.
 */
const PACKED_IMAGE = bytePattern(
  '22 DATA 20 FP 4104 6a 22 SIZE 20 PIX 4103 10 FUNCTION 0440 20 DATA 20 SIZE 20 PIX 410b 10 FUNCTION 1a 0b',
);

/** Around the pixels, place by place: the loop's head up to the question whether there are columns. */
const SURROUNDINGS = bytePattern('0340 20 SELF 280238 22 XX 4100 4e 0440 20 FP 280230 21 TT 4100 21 OO');

/**
 * While TSV is written, whether a word is the last of its line, paragraph and block: counted for a check that is only made
 * where the core is built for debugging, and never read.
 */
const COUNTED_FOR_NOTHING = bytePattern(
  ['02', '01', '00'].map((level) => `20 WORD 41${level} 4103 20 WORD 280200 28021c 110200 1a`).join(' '),
);

/** How the halves of a letter's place differ, column by column from both ends. */
const BALANCE = bytePattern(`
  20 STATS 280200 21 LEAST 4100 21 II 20 XX 21 RIGHT 0340 20 SUM 027f 20 COLUMNS 20 FIRST 20 II 6a 22 LEFT ...
  20 II 4101 6a 22 II 20 FIRST 6a 20 XX 20 II 6b 22 RIGHT 48 0d00 0b`);

/** A fully connected layer's steps in time, one after the other. */
const STEPS_IN_TIME = bytePattern(`
  20 SELF 41e401 6a 21 ACTS 4100 21 TT 0340 20 LINES 280204 21 LINE 0240 20 IN 2d0030 4101 46 0440
  20 WEIGHTS 20 IN 28021c ... 20 TT 4101 6a 22 TT 20 WIDTH 47 0d00 0b`);

/** From the place of the first pixel to the end of the function. */
const POOLING = bytePattern(`
  20 FP 20 TO 4134 6a 36022c 0340 20 FP 280230 21 TT 20 SELF 28026c 21 YY 20 SELF 280268 21 XX
  20 FP 20 FP 280234 360220 20 FP 20 MAP 360218 20 FP 20 XX 20 FP 28023c 6c 360228 20 FP 20 YY 20 FP 280238 6c 360224
  20 FP 4118 6a 10 OTHER 20 SELF 280274 ...
  20 FP 412c 6a 10 FUNCTION 0d00 0b 20 FP 4140 6b 2400 0b`);

/** The way to the first word of a row, from the page's first word on: all of it, but for the start. */
const ROW_START = bytePattern(`
  20 SELF 4101 4100 10 FUNCTION 1a 20 SELF 4100 4100 10 FUNCTION 1a 20 ROW 20 SELF 280214 47 0440
  0340 20 SELF 4100 4100 10 FUNCTION 1a 20 SELF 280214 20 ROW 47 0d00 0b 0b 20 SELF 280210 0b`);

/** Instructions of the core, and what takes their place. */
export type Replacement = {
  /** What is called there, if anything is. */
  readonly kernel: Kernel | null;
  readonly loop: RegExp;
  /** What takes the place of the instructions; `call` calls the kernel. */
  readonly replaced: (call: string, found: Found, matched: string) => string;
  /** How many such loops the core has. */
  readonly count: number;
};

const LOCAL_GET = '\x20';
const CONSTANT = '\x41';
const LOCAL_SET = '\x21';
const NONE = `${CONSTANT}\0`;

/** The instruction that makes 1 - y of y: only the logistic function has it before its branch. */
const ONE_MINUS = '\x93\x0c\x01';

const isLogistic = (matched: string): string => `${CONSTANT}${matched.includes(ONE_MINUS) ? '\x01' : '\0'}`;

const curve = ({ PP, NN, TABLE }: Found, matched: string): string =>
  `${LOCAL_GET}${PP}${LOCAL_GET}${NN}${CONSTANT}${TABLE}${isLogistic(matched)}`;

const quantised = ({ FF, NN, PP }: Found): string => `${LOCAL_GET}${FF}${LOCAL_GET}${NN}${LOCAL_GET}${PP}`;

const operands = (found: Found, ...names: readonly string[]): string =>
  names.map((name) => LOCAL_GET + found[name]).join('');

/** The loop's index as it is where the loop has ended: what is behind it goes on from there. */
const passed = ({ NN, II }: Found): string => `${LOCAL_GET}${NN}${LOCAL_SET}${II}`;

const HUNDRED = '\x43\0\0\xc8\x42';

/** A layer's input and output are the third and the sixth parameter of its function. */
const IN_AND_OUT = `${LOCAL_GET}\x02${LOCAL_GET}\x05`;

/** The place lies 44 bytes above the frame pointer. */
const placeOf = (found: Found): string => `${LOCAL_GET}${found.FP}${CONSTANT}\x2c\x6a`;

const [BLOCK, LOOP, IF, END, LEAVE_IF, IS_ZERO, AND] = [
  '\x02\x40',
  '\x03\x40',
  '\x04\x40',
  '\x0b',
  '\x0d\0',
  '\x45',
  '\x71',
];

/** The table of tanh, as the core's own loops name it. */
function tanhTable(bodies: readonly Buffer[]): string {
  for (const body of bodies) {
    for (const { 0: matched, groups } of body.toString('latin1').matchAll(CURVE_IN_PLACE)) {
      const table = groups?.TABLE;
      if (table !== undefined && !matched.includes(ONE_MINUS)) return table;
    }
  }
  throw new Error('tesseract.js-core has no table of tanh: see decision 17');
}

/** What is replaced in a core with these bodies, where weights lie in groups of so many inputs. */
export function replacementsIn(bodies: readonly Buffer[], group: number): readonly Replacement[] {
  const table = tanhTable(bodies);
  const dense: Replacement = {
    kernel: 'dense',
    loop: STEPS_IN_TIME,
    // Goes before the loop, and past it where it has done all.
    replaced: (call, found, matched) => {
      const operandsOfAll = `${operands(found, 'SELF')}${IN_AND_OUT}${operands(found, 'WIDTH')}`;
      const constants = `${CONSTANT}${table}${CONSTANT}${String.fromCharCode(group)}`;
      // As a function: what is put in may hold the signs that a replacing text gives a meaning.
      const opening = `${BLOCK}${operandsOfAll}${constants}${call}${LEAVE_IF}${LOOP}`;
      return `${matched.replace(LOOP, () => opening)}${END}`;
    },
    count: 1,
  };
  return [dense, ...REPLACEMENTS];
}

const REPLACEMENTS: readonly Replacement[] = [
  {
    kernel: 'curve',
    loop: CURVE_IN_PLACE,
    replaced: (call, found, matched) => `${curve(found, matched)}${NONE}${LOCAL_GET}${found.PP}${call}`,
    count: 7,
  },
  {
    kernel: 'curve',
    loop: CURVE_AND_GATE,
    replaced: (call, found, matched) => `${curve(found, matched)}${LOCAL_GET}${found.GG}${LOCAL_GET}${found.QQ}${call}`,
    count: 1,
  },
  { kernel: 'quantise', loop: quantise('20 PP 20 II'), replaced: (call, found) => quantised(found) + call, count: 1 },
  { kernel: 'quantise', loop: quantise('20 II 20 PP'), replaced: (call, found) => quantised(found) + call, count: 1 },
  {
    kernel: 'multiply',
    loop: FORGET,
    replaced: (call, found) => operands(found, 'TO', 'FROM', 'NN') + call + passed(found),
    count: 1,
  },
  {
    kernel: 'accumulate',
    loop: REMEMBER,
    replaced: (call, found) => operands(found, 'TO', 'FROM', 'GATE', 'NN') + call + passed(found),
    count: 1,
  },
  {
    kernel: 'clip',
    loop: KEEP_WITHIN_100,
    replaced: (call, found) => operands(found, 'TO') + HUNDRED + operands(found, 'NN') + call + passed(found),
    count: 1,
  },
  {
    kernel: 'softmax',
    loop: EXPONENTIALS,
    replaced: (call, found) =>
      `${operands(found, 'TO', 'NN', 'GREATEST')}${call}${LOCAL_SET}${found.SUM}${passed(found)}`,
    count: 1,
  },
  {
    kernel: 'divide',
    loop: SHARES,
    replaced: (call, found) => operands(found, 'TO', 'SUM', 'NN') + call + passed(found),
    count: 1,
  },
  { kernel: null, loop: PACKED_IMAGE, replaced: (_, __, matched) => matched.replace('\x41\x03', '\x41\x13'), count: 1 },
  {
    kernel: 'balance',
    loop: BALANCE,
    replaced: (call, found) => `${operands(found, 'COLUMNS', 'STATS', 'FIRST', 'XX')}${call}${LOCAL_SET}${found.SUM}`,
    count: 1,
  },
  { kernel: null, loop: COUNTED_FOR_NOTHING, replaced: () => '', count: 1 },
  // Where it has done the pixel and those behind it, the loop passes on.
  {
    kernel: 'surroundings',
    loop: SURROUNDINGS,
    replaced: (call, found, matched) =>
      matched.replace(IF, `${LOCAL_GET}${found.SELF}${IN_AND_OUT}${placeOf(found)}${call}${IS_ZERO}${AND}${IF}`),
    count: 1,
  },
  // Goes before the loop, and past it where it has done all.
  {
    kernel: 'pooling',
    loop: POOLING,
    replaced: (call, { SELF, FP }, matched) => {
      const end = `${LOCAL_GET}${FP}${CONSTANT}\x40\x6b\x24\0${END}`;
      const loop = matched.slice(0, -end.length);
      return `${BLOCK}${LOCAL_GET}${SELF}${IN_AND_OUT}${call}${LEAVE_IF}${loop}${END}${end}`;
    },
    count: 1,
  },
  // Tells whether the way begins with a block: the first parameter of the first step.
  {
    kernel: 'row-start',
    loop: ROW_START,
    replaced: (call, { SELF, ROW }, matched) =>
      `${matched.slice(0, 2)}${LOCAL_GET}${SELF}${LOCAL_GET}${ROW}${call}${matched.slice(4)}`,
    count: 1,
  },
];
