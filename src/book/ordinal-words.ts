// Words that count the divisions of a book from before ("Erstes Kapitel", "Deuxième partie"): patterns without anchors.

const ENGLISH = 'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|last';
const GERMAN =
  '(?:erste|zweite|dritte|vierte|fünfte|sechste|siebte|siebente|achte|neunte|zehnte|elfte|zwölfte|dreizehnte|vierzehnte|fünfzehnte|sechzehnte|siebzehnte|achtzehnte|neunzehnte|zwanzigste|letzte)[rsn]?';
const FRENCH =
  'premier|première|deuxième|second|seconde|troisième|quatrième|cinquième|sixième|septième|huitième|neuvième|dixième|onzième|douzième|dernier|dernière';
const SPANISH =
  'primer|primer[oa]|segund[oa]|tercer|tercer[oa]|cuart[oa]|quint[oa]|sext[oa]|séptim[oa]|octav[oa]|noven[oa]|décim[oa]|últim[oa]';
const ITALIAN = 'prim[oa]|second[oa]|terz[oa]|quart[oa]|sest[oa]|settim[oa]|ottav[oa]|non[oa]|decim[oa]|ultim[oa]';
const PORTUGUESE = 'primeir[oa]|terceir[oa]|sétim[oa]|oitav[oa]|non[oa]';
const DUTCH = 'eerste|tweede|derde|vierde|vijfde|zesde|zevende|achtste|negende|tiende|laatste';
const NORDIC = 'första|andra|tredje|fjärde|femte|første|anden|andre|fjerde';
const POLISH = 'pierwsz[aye]|drug[ai]|drugie|trzeci|trzecia|trzecie|czwart[aye]|piąt[aye]';
const CZECH = 'první|druh[áý]|třetí|čtvrt[áý]|pát[áý]';
const RUSSIAN = 'перв(?:ая|ый)|втор(?:ая|ой)|треть(?:я|ий)|четв[её]рт(?:ая|ый)|пят(?:ая|ый)|шест(?:ая|ой)|последняя';

/** An ordinal number in words. */
export const ORDINAL = `(?:${[ENGLISH, GERMAN, FRENCH, SPANISH, ITALIAN, PORTUGUESE, DUTCH, NORDIC, POLISH, CZECH, RUSSIAN].join('|')})`;
