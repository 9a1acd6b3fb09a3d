// The words that captions of figures and tables begin with, as parts of regular expressions that ignore case: one list
// for all rules, so that none of them knows fewer languages than another.

const FIGURES = [
  'figure|fig\\.|abbildung|abb\\.|figura|figuur|afbeelding|figur|illustration|ilustración|ilustracja|rys\\.|rysunek|wykres',
  'obrázek|obrázok|obr\\.|slika|kuva|kuvio|şekil|gambar|hình|irudia|attēls|joonis',
  'рис\\.|рисунок|фигура|слика|σχήμα|εικόνα|그림|사진|도표|図|图|圖|写真|照片|شكل|شکل|نمودار|تصویر|الشكل|צילום|איור',
];
const TABLES = [
  'table|tabelle|tab\\.|tableau|tabla|tabela|tabella|tabel|tabell|taula|táboa|cuadro|quadro|tabulka|tabuľka|tablica|preglednica',
  'taulukko|tablo|çizelge|bảng|tabelul|lentelė|tabula|таблица|таблиця|табл\\.|πίνακας|표|表|جدول|الجدول|טבלה',
];

/** Words that follow their number, as a full number with its stop: "2.1. ábra". */
const FIGURES_AFTER = 'ábra|kép';
const TABLES_AFTER = 'táblázat';
const NUMBER_BEFORE = '\\p{Nd}{1,3}(?:\\.\\p{Nd}{1,3})*\\.\\s*';

/** A whole label whose number stands before its word. */
export const FIGURE_AFTER_NUMBER = `${NUMBER_BEFORE}(?:${FIGURES_AFTER})`;
export const TABLE_AFTER_NUMBER = `${NUMBER_BEFORE}(?:${TABLES_AFTER})`;

export const FIGURE_WORDS = FIGURES.join('|');
export const TABLE_WORDS = TABLES.join('|');
