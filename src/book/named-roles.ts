// In: a text such as "김하늘 지음 · 박산 옮김", "鲁迅 著", "by Anna Morley". Out: who wrote it, the word for what they did taken
// off; translators, illustrators and publishers are no authors. Editors are, where nobody wrote it.

/** Words behind names for those who wrote, and for those who gathered what others wrote. */
const WROTE =
  /^(?:지음|쓰고 그림|글 ?[·ㆍ・] ?(?:그림|사진)|그림 ?[·ㆍ・] ?글|글|씀|공저|저|장편소설|소설집|산문집|수필집|에세이|시집|著者?|作|撰)$/u;
const GATHERED = /^(?:엮음|엮고 옮김|엮어 옮김|편저|공편|편|編著?|编著?)$/u;
/** The same and those for others, in Korean, and in Chinese and Japanese. */
const KOREAN =
  '지음|쓰고 그림|글 ?[·ㆍ・] ?(?:그림|사진)|그림 ?[·ㆍ・] ?글|글|씀|공저|저|장편소설|소설집|산문집|수필집|에세이|시집|엮음|엮고 옮김|엮어 옮김|편저|공편|편|옮김|번역|공역|역|그림|사진|감수|해설|펴냄|기획';
const HAN = '著者?|(?<=\\s)作|撰|編著?|编著?|译|譯|訳|翻译|翻譯|绘|繪|絵|画|監修|校注|出版';
const LETTERS = '\\p{Script=Hangul}\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー';
/** Korean words stand after a space; Chinese and Japanese ones may follow the name at once, but for 作, in which names end. */
const AFTER = new RegExp(`([${LETTERS}·・ㆍ.,、 ]{2,40}?)(?: +(${KOREAN})|\\s*(${HAN}))(?=$|[\\s/|·・ㆍ,，])`, 'gu');

/** What stands before names: of those who wrote, and of others. */
const WROTE_BEFORE =
  /^(?:written\s+by|by|von|par|por|di|da|door|av|af|autor(?:in)?|author|auteur|지은이|글쓴이|저자|글|著者|作者|著)(?:\s*[:：]\s*|\s+)(\S.*)$/iu;
const OTHERS_BEFORE =
  /\b(?:(?:translat(?:ed|ion)|illustrat(?:ed|ions)|foreword|introduction|preface|edited)\b(?=.*\bby\b|\s*[:：])|übersetzt|aus dem|illustriert|traduit|traduction|illustré|traducción|traducido|ilustrad[oa]|tradu[zç]|tradotto|traduzione|vertaald)\b|^(?:옮긴이|그린이|역자|감수|펴낸이|펴낸곳)(?=[\s:：]|$)|^(?:译者|譯者|訳者|翻译|出版)/iu;

/** Words for "by" that are others in the languages beside theirs: "da" begins headings in Portuguese. */
const BY_IN: ReadonlyMap<string, RegExp> = new Map([
  ['da', /^it/u],
  ['di', /^it/u],
  ['door', /^(?:nl|af)/u],
  ['av', /^(?:sv|nb|nn|no)/u],
  ['af', /^(?:da|is|fo)/u],
]);

/** A nation before a name, in brackets as the Chinese print it. */
const NATION = /^[[(（［〔][\p{L}]{1,5}[\])）］〕]\s*/u;

/** Between names; a point within a foreign name in Chinese and Japanese letters parts none. */
const BETWEEN = /\s*[,;、&]\s*/u;
const AND = /\s(?:and|und|et|y|e|en|og|och)\s/iu;
const KOREAN_BETWEEN = /\s*[,、·ㆍ・]\s*/u;

const PARTICLE = /^(?:de|del|della|di|da|do|dos|das|van|von|der|den|ten|zu|zur|la|le|el|al|bin|ibn|y|e|af|av|du|des)$/u;
const MAX_NAME = 60;
const MAX_WORDS = 5;
const MAX_EAST_ASIAN = 16;

/** Words that only publishers, places and works have. */
const NO_PERSON =
  /\b(?:press|publish(?:er|ers|ing)|verlag|éditions?|editions?|editorial|books?|house|university|universität|company|co|inc|ltd|gmbh|society|institute|london|paris|berlin|new york|madrid|novel|tales?|stories|poems|volume|band|tome|edition|auflage|the|and|of)\b/iu;

/** What stands in a heading where a name would: "작가의 글", "여는 글", "저자 소개". */
const NO_KOREAN_PERSON =
  /^(?:(?:작가|저자|지은이|글쓴이|엮은이|옮긴이|편집자|추천|감사|축하|나|우리|독자)의?|여는|닫는|맺는|들어가는|나가는|머리말?|책머리에?|소개|서문|후기|약력|인사말?|해설)(?:\s|$)/u;

/** Whether a text can be a person's name: words with capitals, or a few letters of a script without them. */
export function isPersonName(text: string): boolean {
  if (text.length > MAX_NAME || /[\p{Nd}@:/“”"]/u.test(text) || NO_PERSON.test(text)) return false;
  if (/^[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー·・\s]+$/u.test(text)) {
    return text.length >= 2 && text.length <= MAX_EAST_ASIAN && !NO_KOREAN_PERSON.test(text);
  }
  const words = text.split(/\s+/u);
  const names = words.filter((word) => /^\p{Lu}[\p{L}.'’-]*$/u.test(word));
  const last = words.at(-1) ?? '';
  return (
    words.length >= 2 &&
    words.length <= MAX_WORDS &&
    /\p{L}{2}/u.test(last) &&
    names.includes(last) &&
    words.every((word) => names.includes(word) || PARTICLE.test(word))
  );
}

const cleaned = (name: string): string =>
  name
    .replace(NATION, '')
    .replace(/^[\s,·|/]+|[\s,·|/]+$/gu, '')
    .trim();

/** The names that a text lists; "y" is within a Spanish name as well, and "E" may be an initial. */
function namesIn(text: string): readonly string[] {
  return text.split(BETWEEN).flatMap((part) => {
    const names = part.split(AND).map(cleaned);
    const whole = cleaned(part);
    return !names.every(isPersonName) && isPersonName(whole) ? [whole] : names;
  });
}

type Told = { readonly wrote: readonly string[]; readonly gathered: readonly string[]; readonly told: boolean };

/** What words behind names say. */
function byWordsBehind(text: string): Told {
  const wrote: string[] = [];
  const gathered: string[] = [];
  let told = false;
  for (const [, names = '', korean, han] of text.matchAll(AFTER)) {
    told = true;
    const role = korean ?? han ?? '';
    const listed = korean === undefined ? namesIn(names) : names.split(KOREAN_BETWEEN).map(cleaned);
    const persons = listed.filter(isPersonName);
    if (WROTE.test(role)) wrote.push(...persons);
    else if (GATHERED.test(role)) gathered.push(...persons);
  }
  return { wrote, gathered, told };
}

/** Who wrote a book in a language by a line of its title page; `told`: the line names people with what they did, authors or not. */
export function namedAuthors(line: string, language: string): Told {
  const text = line.replace(/\s+/gu, ' ').replace(NATION, '').trim();
  if (OTHERS_BEFORE.test(text)) return { wrote: [], gathered: [], told: true };
  const behind = byWordsBehind(text);
  if (behind.told) return behind;
  const isBy = BY_IN.get(text.split(' ')[0]?.toLowerCase() ?? '')?.test(language) ?? true;
  const names = namesIn((isBy ? WROTE_BEFORE.exec(text)?.[1] : undefined) ?? '');
  const persons = names.filter(isPersonName);
  return isPersonName(names[0] ?? '')
    ? { wrote: persons, gathered: [], told: true }
    : { wrote: [], gathered: [], told: false };
}

/** Between the names of a list that a file gives as one author; "and" may follow a comma. */
const LISTED = /\s*(?:[,，、;；]+\s*)+(?:(?:and|und|et|y|e|en|og|och)\s)?|\s(?:and|und|et|y|e|en|og|och|&)\s/iu;
/** What stands behind a name and is none. */
const SUFFIX = /^(?:jr|sr|ph\.?\s?d|m\.?\s?[da]|i{2,3}|iv|esq)\.?$/iu;

/** What is said of a person in brackets behind the name: the language that a translator wrote in. */
const REMARK = /\s*[(（][\p{L}\s.-]{2,30}[)）]$/u;

/** The people of such a list, where each of its parts is a whole name: "Doe, Jane" is one. */
function apart(author: string): readonly string[] {
  const parts = author
    .split(LISTED)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const names = parts.map((part) => part.replace(REMARK, ''));
  return parts.length > 1 && names.every((name) => isPersonName(name) && !SUFFIX.test(name)) ? names : [author];
}

/** Names that were given as authors, without the words for what they did; those who only translated or drew go. */
export function withoutRoles(authors: readonly string[]): readonly string[] {
  return authors.flatMap((author) => {
    const { wrote, gathered, told } = byWordsBehind(author);
    if (!told) return OTHERS_BEFORE.test(author) ? [] : apart(author);
    return wrote.length > 0 ? wrote : gathered;
  });
}
