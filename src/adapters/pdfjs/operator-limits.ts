// Limits on what a page may draw: forms that draw forms that draw forms, and states saved without end.
import type { PdfjsInternals } from './internals.ts';

/** Operators of one list. The densest real maps have a few hundred thousand. */
const MAX_OPERATORS = 3_000_000;

/** Forms drawn in one list. Each costs a hundred times an operator; maps of thousands of symbols stay far below. */
const MAX_FORMS = 10_000;

/** Saved graphics states in one stream. ISO 32000-1 Annex C asks for 28; pdf.js takes ever longer for each level. */
const MAX_SAVED_STATES = 1_000;

type Tally = { operators: number; forms: number; flooded: boolean };

/** Ends a list that grows beyond all reason; `onFlood` is called once for it. */
export function limitOperators(internals: PdfjsInternals, onFlood: () => void): void {
  const { prototype } = internals.OperatorList;
  const form = internals.OPS.paintFormXObjectBegin;
  const addOp = prototype.addOp;
  const tallies = new WeakMap<object, Tally>();
  let last: { readonly list: object; readonly tally: Tally } | null = null;
  prototype.addOp = function addCounted(this: object, fn, args) {
    if (last === null || last.list !== this) {
      const tally = tallies.get(this) ?? { operators: 0, forms: 0, flooded: false };
      tallies.set(this, tally);
      last = { list: this, tally };
    }
    const { tally } = last;
    tally.operators += 1;
    if (fn === form) tally.forms += 1;
    if (!tally.flooded && (tally.operators > MAX_OPERATORS || tally.forms > MAX_FORMS)) {
      tally.flooded = true;
      onFlood();
    }
    // Thrown each time: pdf.js passes over a form that fails, and would walk through the rest without a pause.
    if (tally.flooded) throw new Error('too many operators');
    addOp.call(this, fn, args);
  };
}

/** Passes over each save beyond the limit, and over the restore that belongs to it. */
export function limitNesting(internals: PdfjsInternals): void {
  const { prototype } = internals.EvaluatorPreprocessor;
  const { save, restore } = internals.OPS;
  const command = prototype.preprocessCommand;
  const read = prototype.read;
  const passedOver = new WeakMap<object, number>();
  let passed = false;
  prototype.preprocessCommand = function commandWithin(this, fn, args) {
    if (fn !== save && fn !== restore) {
      command.call(this, fn, args);
      return;
    }
    const open = passedOver.get(this) ?? 0;
    const tooDeep = fn === save && this.savedStatesDepth >= MAX_SAVED_STATES;
    passed = tooDeep || (fn === restore && open > 0);
    if (passed) passedOver.set(this, tooDeep ? open + 1 : open - 1);
    else command.call(this, fn, args);
  };
  prototype.read = function readWithin(this, operation) {
    for (;;) {
      passed = false;
      if (!read.call(this, operation)) return false;
      if (!passed) return true;
      operation.args = null;
    }
  };
}
