// In: the text of a line. Out: whether it is a date and nothing else, as stands under a title: "March 4, 2012", "4. März
// 2012", "2012-03-04", "2012년 3월", "2012. 3.", "Mai 2012". A word and a year may be a section's title, so the word must be a month's.
const MONTHS =
  'jan(?:uary|uar|vier|uari)?|feb(?:ruary|ruar|ruari|rero)?|f[ée]vrier|mar(?:ch|s|zo|ço|et|ts|t)?|m[äæ]rz|maart|ap(?:ril|r)|avril|abril|aprile|ma[iyj]|maio|mayo|maggio|mei|jun[ie]?|juin|junho|junio|giugno|jul[iy]?|juillet|julho|julio|luglio|aug(?:ust|ustus)?|ao[uû]t|agosto|sep(?:t|tember|tembre|tiembre)?|setembro|settembre|o[ck]t(?:ober|obre|ubre)?|outubro|ottobre|nov(?:ember|embre|iembre|embro)?|de[cz](?:ember)?|d[ée]cembre|diciembre|dezembro|dicembre|enero|janeiro|gennaio|fevereiro|febbraio|января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря';
const MONTH = `(?:${MONTHS})\\.?`;
const DAY = '\\d{1,2}(?:\\.|st|nd|rd|th|er|º)?';
const YEAR = '(?:1[5-9]|20)\\d{2}';
const OF = '(?:\\s+(?:de|di|of))?';
const DATE = new RegExp(
  `^(?:(?:vom|den|du|le|del)\\s+)?(?:${MONTH}\\s+${DAY}\\s*,?\\s+${YEAR}|(?:${DAY}${OF}\\s+)?${MONTH}${OF},?\\s+${YEAR}|${YEAR}[-./]\\d{1,2}[-./]\\d{1,2}\\.?|\\d{1,2}[-./]\\d{1,2}[-./]${YEAR}|${YEAR}\\.\\s*\\d{1,2}\\.(?:\\s*\\d{1,2}\\.)?|${YEAR}\\s*[년年]\\s*\\d{1,2}\\s*[월月](?:\\s*\\d{1,2}\\s*[일日])?)(?:\\s*(?:г|г\\.))?$`,
  'iu',
);

/** Whether a text is a date with a year. */
export function isDate(text: string): boolean {
  return DATE.test(text.trim());
}
