// In: a chunk. Out: the same with what columns are told by: its box, its face, what it may be of a contents.
import type { Chunk } from './chunks.ts';
import type { Placed } from './column-runs.ts';
import { contentsPart } from './folio-strip.ts';
import { isMonoChunk } from './mono-line.ts';

export type PlacedChunk = Placed & { readonly text: true; readonly chunk: Chunk };

/** The chunk as an item of a page that is to be cut into columns. */
export function placedChunk(chunk: Chunk): PlacedChunk {
  return { text: true, mono: isMonoChunk(chunk), part: contentsPart(chunk), box: chunk.box, chunk };
}
