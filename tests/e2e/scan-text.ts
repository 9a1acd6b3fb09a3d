// The words on the pages of test scans.

/** Lines of one page; each page is told apart by its number word. */
export function scanPage(number: string): readonly string[] {
  return [
    `Page ${number} of the little scan`,
    'The keeper of the lighthouse woke',
    'before the sun and climbed the stairs',
    'to put out the lamp. From the gallery',
    'he could see three boats coming home',
    'over a quiet sea, low in the water',
    'with the weight of the morning catch.',
    'He counted them twice, as he always',
    'did, and went down to make his tea.',
  ];
}

/** So many pages, up to six. */
export function scanPages(count: number): readonly (readonly string[])[] {
  return ['one', 'two', 'three', 'four', 'five', 'six'].slice(0, count).map(scanPage);
}
