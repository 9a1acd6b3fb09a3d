// The rules of book assembly in their order. Each takes the whole draft and gives the next one.
import { algorithms } from './algorithms.ts';
import { announcedFloats } from './announced-floats.ts';
import { answerOptions } from './answer-options.ts';
import { authorMarks } from './author-marks.ts';
import { bareNumbers } from './bare-numbers.ts';
import { besideFloats } from './beside-floats.ts';
import { bibliography } from './bibliography.ts';
import { bodyStyle } from './body-style.ts';
import { boxedText } from './boxed-text.ts';
import { capitalGlyphs } from './capital-glyphs.ts';
import { captions } from './captions.ts';
import { chapterNumbers } from './chapter-numbers.ts';
import { codeComments } from './code-comments.ts';
import { codeFace } from './code-face.ts';
import { codeGrounds } from './code-grounds.ts';
import { compoundFolios } from './compound-folios.ts';
import { continuationNotices } from './continuation-notices.ts';
import { countedHeadings } from './counted-headings.ts';
import type { BookRule } from './draft.ts';
import { endnotes } from './endnotes.ts';
import { floatPlaces } from './float-places.ts';
import { folios } from './folios.ts';
import { footImprints } from './foot-imprints.ts';
import { footnotes } from './footnotes.ts';
import { frames } from './frames.ts';
import { frontPages } from './front-pages.ts';
import { gothicEmphasis } from './gothic-emphasis.ts';
import { guideWords } from './guide-words.ts';
import { headings } from './headings.ts';
import { indexEntries } from './index-entries.ts';
import { joinParagraphs } from './join-paragraphs.ts';
import { joinTables } from './join-tables.ts';
import { kickers } from './kickers.ts';
import { language } from './language.ts';
import { lawParagraphs } from './law-paragraphs.ts';
import { listingFace } from './listing-face.ts';
import { loneBrackets } from './lone-brackets.ts';
import { mastheads } from './mastheads.ts';
import { misreadCalls } from './misread-calls.ts';
import { misreadRomans } from './misread-romans.ts';
import { mixedSizes } from './mixed-sizes.ts';
import { openingBrackets } from './opening-brackets.ts';
import { outlineLetters } from './outline-letters.ts';
import { placeFloats } from './place-floats.ts';
import { plainCalls } from './plain-calls.ts';
import { plainCode } from './plain-code.ts';
import { printedAddresses } from './printed-addresses.ts';
import { printedContents } from './printed-contents.ts';
import { pullQuotes } from './pull-quotes.ts';
import { raisedMarks } from './raised-marks.ts';
import { runInHeads } from './run-in-heads.ts';
import { runInTerms } from './run-in-terms.ts';
import { runningHeads } from './running-heads.ts';
import { sceneBreaks } from './scene-breaks.ts';
import { segments } from './segments.ts';
import { speechDashes } from './speech-dashes.ts';
import { superscriptDigits } from './superscript-digits.ts';
import { taggedCode } from './tagged-code.ts';
import { taggedItems } from './tagged-items.ts';
import { taggedNesting } from './tagged-nesting.ts';
import { titleBlock } from './title-block.ts';
import { watermarks } from './watermarks.ts';

export const bookRules: readonly BookRule[] = [
  { name: 'capital-glyphs', apply: capitalGlyphs }, // first of all: rules compare words
  { name: 'watermarks', apply: watermarks }, // before all that look at edges: what is printed under the text is at no edge of it
  { name: 'folios', apply: folios }, // before running heads: a lone number has no phrase to repeat
  { name: 'compound-folios', apply: compoundFolios },
  { name: 'running-heads', apply: runningHeads },
  { name: 'guide-words', apply: guideWords }, // what repeats is gone: these change on each page
  { name: 'continuation-notices', apply: continuationNotices },
  { name: 'language', apply: language }, // furniture out first: a foreign running head would be counted on each page
  { name: 'opening-brackets', apply: openingBrackets }, // before indents are measured
  { name: 'mixed-sizes', apply: mixedSizes }, // before the body's size is counted
  { name: 'body-style', apply: bodyStyle }, // all below need the body size
  { name: 'code-face', apply: codeFace },
  { name: 'tagged-code', apply: taggedCode },
  { name: 'code-grounds', apply: codeGrounds },
  { name: 'code-comments', apply: codeComments },
  { name: 'lone-brackets', apply: loneBrackets }, // after all that mark code: it looks at what stands next to it
  { name: 'gothic-emphasis', apply: gothicEmphasis }, // before blocks are cut: bold lines are titles
  { name: 'frames', apply: frames }, // indents are measured from book-wide column edges
  { name: 'beside-floats', apply: besideFloats }, // after frames: it narrows some of them
  { name: 'algorithms', apply: algorithms }, // needs frames; before terms: bold words begin its lines
  { name: 'listing-face', apply: listingFace }, // needs frames
  { name: 'plain-code', apply: plainCode }, // needs frames; after listing-face, which knows the whole book
  { name: 'index-entries', apply: indexEntries }, // before printed contents: entries with leader dots are alike
  { name: 'printed-contents', apply: printedContents }, // before notes: its small type must not look like notes
  { name: 'superscript-digits', apply: superscriptDigits }, // before all that look for calls of notes
  { name: 'raised-marks', apply: raisedMarks }, // before all that look for calls of notes
  { name: 'author-marks', apply: authorMarks }, // before notes: the places of authors are none
  { name: 'plain-calls', apply: plainCalls }, // before notes: it raises what they look for
  { name: 'misread-calls', apply: misreadCalls }, // before notes: these are found by their calls' numbers
  { name: 'footnotes', apply: footnotes }, // before segments: a paragraph runs on around its notes
  { name: 'run-in-terms', apply: runInTerms }, // before segments: each term starts one
  { name: 'boxed-text', apply: boxedText }, // after notes: they stand between a box's parts
  { name: 'answer-options', apply: answerOptions }, // before segments: each answer starts one
  { name: 'bare-numbers', apply: bareNumbers }, // before segments: each item starts one
  { name: 'segments', apply: segments },
  { name: 'tagged-items', apply: taggedItems }, // before speech dashes: a dash before an item is a bullet
  { name: 'speech-dashes', apply: speechDashes }, // before headings and lists read the markers
  { name: 'pull-quotes', apply: pullQuotes }, // before headings: their large type is no title
  { name: 'captions', apply: captions }, // before headings: "Figure 3" is no heading
  { name: 'join-tables', apply: joinTables },
  { name: 'front-pages', apply: frontPages }, // before headings: a title page's lines are none
  { name: 'mastheads', apply: mastheads }, // before the title block, which stands under them
  { name: 'title-block', apply: titleBlock }, // before headings: authors in large type are none
  { name: 'misread-romans', apply: misreadRomans }, // before headings, whose ranks the numbers tell
  { name: 'headings', apply: headings }, // before joins: a heading ends what stands before it
  { name: 'outline-letters', apply: outlineLetters }, // after headings: the outline's titles are matched to them
  { name: 'counted-headings', apply: countedHeadings }, // after headings: numbers go on those found
  { name: 'run-in-heads', apply: runInHeads }, // after headings: numbers go on those of the sections
  { name: 'law-paragraphs', apply: lawParagraphs }, // after headings: an article's title alone is none; before joins
  { name: 'chapter-numbers', apply: chapterNumbers },
  { name: 'bibliography', apply: bibliography }, // before joins: an entry starts no continuation
  { name: 'float-places', apply: floatPlaces }, // needs sections and captions; before joins: a paragraph runs on around floats
  { name: 'announced-floats', apply: announcedFloats }, // after float-places, whose evidence is stronger
  { name: 'foot-imprints', apply: footImprints }, // before joins: the text runs on around it
  { name: 'join-paragraphs', apply: joinParagraphs },
  { name: 'printed-addresses', apply: printedAddresses }, // after joins: an address may run over a page turn
  { name: 'tagged-nesting', apply: taggedNesting }, // after joins, which go by the printed indents
  { name: 'scene-breaks', apply: sceneBreaks }, // after joins: only paragraphs that are whole have white around them
  { name: 'place-floats', apply: placeFloats }, // after joins: a float stands between whole paragraphs
  { name: 'endnotes', apply: endnotes }, // after joins: a note may run over a page turn
  { name: 'kickers', apply: kickers }, // last: as a heading it ends what stands before it
];
