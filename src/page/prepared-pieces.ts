// Pieces of a page as they were drawn in; out, as they are read: quotation marks, listings set in cells, ruby.
import type { Piece } from './ink.ts';
import { withLoweredQuotes } from './lowered-quotes.ts';
import { withRasterListings } from './raster-listings.ts';
import { withRuby } from './ruby.ts';

/** What every rule below takes for granted about pieces of printed text. */
export const preparedPieces = (pieces: readonly Piece[]): readonly Piece[] =>
  withRuby(withRasterListings(withLoweredQuotes(pieces)));
