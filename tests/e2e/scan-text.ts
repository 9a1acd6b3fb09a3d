// The words on the pages of test scans: as in a book, no page says what another says.

const PAGES: readonly (readonly string[])[] = [
  [
    'The keeper of the lighthouse woke',
    'before the sun and climbed the stairs',
    'to put out the lamp. From the gallery',
    'he could see three boats coming home',
    'over a quiet sea, low in the water',
    'with the weight of the morning catch.',
    'He counted them twice, as he always',
    'did, and went down to make his tea.',
  ],
  [
    'Nobody on the island had a clock that',
    'could be trusted. The baker rose with',
    'the gulls, and the school began when',
    'the teacher had finished her bread.',
    'On foggy days both of them were late,',
    'and the children learned to read the',
    'colour of the window before they had',
    'learned to read a single word of it.',
  ],
  [
    'In autumn the ferry brought a crate of',
    'books for the winter. They were old,',
    'and some had lost their last pages, so',
    'every family made up an ending of its',
    'own and told it on Sunday evenings.',
    'When a whole copy came in spring, most',
    'people found that the printed ending',
    'was not nearly as good as their own.',
  ],
  [
    'The storm of that year took the roof',
    'from the boat house and left it in the',
    'meadow behind the church, upside down.',
    'By noon it was full of rain and ducks.',
    'The men walked around it and agreed to',
    'leave it there until the grass grew in',
    'again, for nobody could remember when',
    'the pond had last been in such a place.',
  ],
  [
    'A letter arrived for a man who had not',
    'lived there in forty years. The keeper',
    'set it beside the lamp and read the',
    'name aloud each night, in case someone',
    'out on the water should be listening.',
    'After a month the ink had faded in the',
    'light, and then he opened it and found',
    'a picture of the island drawn by hand.',
  ],
  [
    'When at last they built a second lamp',
    'on the northern rock, it had no stairs',
    'and needed no keeper. It burned evenly',
    'and never once went out. Still the old',
    'light was lit every evening, because',
    'the captains said that two were better',
    'than one, and because it was the only',
    'one of them that ever waved to a boat.',
  ],
];

/** So many pages, up to six, each as its lines. */
export function scanPages(count: number): readonly (readonly string[])[] {
  return PAGES.slice(0, count);
}
