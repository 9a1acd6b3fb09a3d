// An index of things by height on the page, so that neighbours are found without comparing all with all.

export type BandIndex<T> = {
  add(y: number, item: T): void;
  /** Things whose y lies in the bands that [from, to] touches. */
  near(from: number, to: number): readonly T[];
};

/** Makes an index with bands of `height` points. */
export function bandIndex<T>(height: number): BandIndex<T> {
  const bands = new Map<number, T[]>();
  return {
    add(y, item) {
      const key = Math.floor(y / height);
      const band = bands.get(key);
      if (band === undefined) bands.set(key, [item]);
      else band.push(item);
    },
    near(from, to) {
      const first = Math.floor(from / height);
      const last = Math.floor(to / height);
      if (first === last) return bands.get(first) ?? [];
      const out: T[] = [];
      for (let key = first; key <= last; key++) {
        const band = bands.get(key);
        if (band !== undefined) for (const item of band) out.push(item);
      }
      return out;
    },
  };
}
