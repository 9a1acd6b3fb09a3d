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

export const FIGURE_WORDS = FIGURES.join('|');
export const TABLE_WORDS = TABLES.join('|');
