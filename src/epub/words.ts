// Words that the writer itself adds to a book, by the book's language: data only.
import type { ChapterKind } from '../model/book.ts';

export type BookWords = {
  readonly untitled: string;
  readonly contents: string;
  readonly landmarks: string;
  readonly pages: string;
  readonly cover: string;
  readonly start: string;
  readonly notes: string;
  readonly backToText: string;
  readonly pagePicture: string;
  readonly formula: string;
  readonly kinds: Readonly<Record<Exclude<ChapterKind, null>, string>>;
  readonly accessibility: {
    readonly text: string;
    readonly pictures: string;
    readonly describedPictures: string;
    readonly pagePictures: string;
    readonly contents: string;
    readonly pages: string;
  };
};

const en: BookWords = {
  untitled: 'Untitled',
  contents: 'Contents',
  landmarks: 'Landmarks',
  pages: 'Pages',
  cover: 'Cover',
  start: 'Start of text',
  notes: 'Notes',
  backToText: 'Back to text',
  pagePicture: 'Picture of a page',
  formula: 'Formula',
  kinds: {
    titlepage: 'Title page',
    'copyright-page': 'Copyright',
    dedication: 'Dedication',
    epigraph: 'Epigraph',
    foreword: 'Foreword',
    preface: 'Preface',
    introduction: 'Introduction',
    toc: 'Contents',
    part: 'Part',
    chapter: 'Chapter',
    appendix: 'Appendix',
    bibliography: 'Bibliography',
    index: 'Index',
    glossary: 'Glossary',
    endnotes: 'Notes',
    afterword: 'Afterword',
    acknowledgments: 'Acknowledgments',
    colophon: 'Colophon',
  },
  accessibility: {
    text: 'The text can be read aloud, enlarged and reflowed.',
    pictures: 'Some pictures have no description.',
    describedPictures: 'Pictures have descriptions.',
    pagePictures: 'Pages that could not be read as text are shown as pictures.',
    contents: 'A contents list leads to the chapters.',
    pages: 'A page list leads to the pages of the printed edition.',
  },
};

const ko: BookWords = {
  untitled: '제목 없음',
  contents: '목차',
  landmarks: '주요 위치',
  pages: '쪽 목록',
  cover: '표지',
  start: '본문 시작',
  notes: '주석',
  backToText: '본문으로 돌아가기',
  pagePicture: '쪽 그림',
  formula: '수식',
  kinds: {
    titlepage: '속표지',
    'copyright-page': '판권',
    dedication: '헌사',
    epigraph: '제사',
    foreword: '추천사',
    preface: '머리말',
    introduction: '들어가며',
    toc: '목차',
    part: '부',
    chapter: '장',
    appendix: '부록',
    bibliography: '참고 문헌',
    index: '찾아보기',
    glossary: '용어 풀이',
    endnotes: '주석',
    afterword: '후기',
    acknowledgments: '감사의 말',
    colophon: '간기',
  },
  accessibility: {
    text: '본문은 소리 내어 읽거나 글자 크기를 바꾸어 볼 수 있습니다.',
    pictures: '설명이 없는 그림이 있습니다.',
    describedPictures: '그림에 설명이 있습니다.',
    pagePictures: '글자로 읽지 못한 쪽은 그림으로 실었습니다.',
    contents: '목차에서 각 장으로 갈 수 있습니다.',
    pages: '쪽 목록에서 인쇄본의 쪽으로 갈 수 있습니다.',
  },
};

const de: BookWords = {
  untitled: 'Ohne Titel',
  contents: 'Inhalt',
  landmarks: 'Orientierungspunkte',
  pages: 'Seiten',
  cover: 'Umschlag',
  start: 'Textbeginn',
  notes: 'Anmerkungen',
  backToText: 'Zurück zum Text',
  pagePicture: 'Bild einer Seite',
  formula: 'Formel',
  kinds: {
    titlepage: 'Titelseite',
    'copyright-page': 'Impressum',
    dedication: 'Widmung',
    epigraph: 'Motto',
    foreword: 'Geleitwort',
    preface: 'Vorwort',
    introduction: 'Einleitung',
    toc: 'Inhalt',
    part: 'Teil',
    chapter: 'Kapitel',
    appendix: 'Anhang',
    bibliography: 'Literatur',
    index: 'Register',
    glossary: 'Glossar',
    endnotes: 'Anmerkungen',
    afterword: 'Nachwort',
    acknowledgments: 'Danksagung',
    colophon: 'Kolophon',
  },
  accessibility: {
    text: 'Der Text lässt sich vorlesen, vergrößern und neu umbrechen.',
    pictures: 'Einige Bilder haben keine Beschreibung.',
    describedPictures: 'Bilder haben Beschreibungen.',
    pagePictures: 'Seiten, die nicht als Text lesbar waren, erscheinen als Bilder.',
    contents: 'Ein Inhaltsverzeichnis führt zu den Kapiteln.',
    pages: 'Eine Seitenliste führt zu den Seiten der gedruckten Ausgabe.',
  },
};

const fr: BookWords = {
  untitled: 'Sans titre',
  contents: 'Sommaire',
  landmarks: 'Points de repère',
  pages: 'Pages',
  cover: 'Couverture',
  start: 'Début du texte',
  notes: 'Notes',
  backToText: 'Retour au texte',
  pagePicture: 'Image d’une page',
  formula: 'Formule',
  kinds: {
    titlepage: 'Page de titre',
    'copyright-page': 'Mentions légales',
    dedication: 'Dédicace',
    epigraph: 'Épigraphe',
    foreword: 'Avant-propos',
    preface: 'Préface',
    introduction: 'Introduction',
    toc: 'Sommaire',
    part: 'Partie',
    chapter: 'Chapitre',
    appendix: 'Annexe',
    bibliography: 'Bibliographie',
    index: 'Index',
    glossary: 'Glossaire',
    endnotes: 'Notes',
    afterword: 'Postface',
    acknowledgments: 'Remerciements',
    colophon: 'Colophon',
  },
  accessibility: {
    text: 'Le texte peut être lu à voix haute, agrandi et remis en page.',
    pictures: 'Certaines images n’ont pas de description.',
    describedPictures: 'Les images ont une description.',
    pagePictures: 'Les pages illisibles comme texte sont présentées en images.',
    contents: 'Un sommaire mène aux chapitres.',
    pages: 'Une liste de pages mène aux pages de l’édition imprimée.',
  },
};

const es: BookWords = {
  untitled: 'Sin título',
  contents: 'Índice',
  landmarks: 'Puntos de referencia',
  pages: 'Páginas',
  cover: 'Cubierta',
  start: 'Inicio del texto',
  notes: 'Notas',
  backToText: 'Volver al texto',
  pagePicture: 'Imagen de una página',
  formula: 'Fórmula',
  kinds: {
    titlepage: 'Portada',
    'copyright-page': 'Créditos',
    dedication: 'Dedicatoria',
    epigraph: 'Epígrafe',
    foreword: 'Presentación',
    preface: 'Prefacio',
    introduction: 'Introducción',
    toc: 'Índice',
    part: 'Parte',
    chapter: 'Capítulo',
    appendix: 'Apéndice',
    bibliography: 'Bibliografía',
    index: 'Índice alfabético',
    glossary: 'Glosario',
    endnotes: 'Notas',
    afterword: 'Epílogo',
    acknowledgments: 'Agradecimientos',
    colophon: 'Colofón',
  },
  accessibility: {
    text: 'El texto puede leerse en voz alta, ampliarse y recomponerse.',
    pictures: 'Algunas imágenes no tienen descripción.',
    describedPictures: 'Las imágenes tienen descripción.',
    pagePictures: 'Las páginas que no pudieron leerse como texto se muestran como imágenes.',
    contents: 'Un índice lleva a los capítulos.',
    pages: 'Una lista de páginas lleva a las páginas de la edición impresa.',
  },
};

const ja: BookWords = {
  untitled: '無題',
  contents: '目次',
  landmarks: 'ランドマーク',
  pages: 'ページ一覧',
  cover: '表紙',
  start: '本文の始まり',
  notes: '注',
  backToText: '本文に戻る',
  pagePicture: 'ページの画像',
  formula: '数式',
  kinds: {
    titlepage: '扉',
    'copyright-page': '著作権表示',
    dedication: '献辞',
    epigraph: '題辞',
    foreword: '序文',
    preface: 'はしがき',
    introduction: '序論',
    toc: '目次',
    part: '部',
    chapter: '章',
    appendix: '付録',
    bibliography: '参考文献',
    index: '索引',
    glossary: '用語集',
    endnotes: '注',
    afterword: 'あとがき',
    acknowledgments: '謝辞',
    colophon: '奥付',
  },
  accessibility: {
    text: '本文は読み上げ、拡大、リフローができます。',
    pictures: '説明のない画像があります。',
    describedPictures: '画像には説明があります。',
    pagePictures: '文字として読めなかったページは画像で示しています。',
    contents: '目次から各章へ移動できます。',
    pages: 'ページ一覧から印刷版のページへ移動できます。',
  },
};

const zh: BookWords = {
  untitled: '无标题',
  contents: '目录',
  landmarks: '导航点',
  pages: '页码列表',
  cover: '封面',
  start: '正文开始',
  notes: '注释',
  backToText: '返回正文',
  pagePicture: '页面图片',
  formula: '公式',
  kinds: {
    titlepage: '书名页',
    'copyright-page': '版权页',
    dedication: '献词',
    epigraph: '题记',
    foreword: '序',
    preface: '前言',
    introduction: '导言',
    toc: '目录',
    part: '部分',
    chapter: '章',
    appendix: '附录',
    bibliography: '参考文献',
    index: '索引',
    glossary: '术语表',
    endnotes: '注释',
    afterword: '后记',
    acknowledgments: '致谢',
    colophon: '版本记录',
  },
  accessibility: {
    text: '正文可以朗读、放大和重新排版。',
    pictures: '部分图片没有说明。',
    describedPictures: '图片附有说明。',
    pagePictures: '无法识别为文字的页面以图片显示。',
    contents: '可以从目录前往各章。',
    pages: '可以从页码列表前往印刷版的各页。',
  },
};

const ar: BookWords = {
  untitled: 'بلا عنوان',
  contents: 'المحتويات',
  landmarks: 'معالم الكتاب',
  pages: 'الصفحات',
  cover: 'الغلاف',
  start: 'بداية النص',
  notes: 'الحواشي',
  backToText: 'العودة إلى النص',
  pagePicture: 'صورة صفحة',
  formula: 'صيغة',
  kinds: {
    titlepage: 'صفحة العنوان',
    'copyright-page': 'حقوق النشر',
    dedication: 'إهداء',
    epigraph: 'استهلال',
    foreword: 'تقديم',
    preface: 'تمهيد',
    introduction: 'مقدمة',
    toc: 'المحتويات',
    part: 'قسم',
    chapter: 'فصل',
    appendix: 'ملحق',
    bibliography: 'المراجع',
    index: 'الفهرس',
    glossary: 'معجم المصطلحات',
    endnotes: 'الحواشي',
    afterword: 'خاتمة',
    acknowledgments: 'شكر وتقدير',
    colophon: 'بيانات الطباعة',
  },
  accessibility: {
    text: 'يمكن قراءة النص جهرًا وتكبيره وإعادة تدفقه.',
    pictures: 'بعض الصور بلا وصف.',
    describedPictures: 'للصور أوصاف.',
    pagePictures: 'الصفحات التي تعذرت قراءتها نصًا معروضة صورًا.',
    contents: 'تقود قائمة المحتويات إلى الفصول.',
    pages: 'تقود قائمة الصفحات إلى صفحات الطبعة الورقية.',
  },
};

const tables: Readonly<Record<string, BookWords>> = { en, ko, de, fr, es, ja, zh, ar };

/** The words of a book in a language (BCP 47); English where there are none. */
export function bookWords(language: string): BookWords {
  return tables[language.split('-')[0]?.toLowerCase() ?? ''] ?? en;
}
