// Korean words for every error and warning of a conversion, for lines left out and for the routes of pages.
import type { ConversionError } from '../model/errors.ts';
import type { MissingText } from '../model/raw-page.ts';
import type { Advice, ErrorMessages, WarningMessages } from './conversion-messages.ts';
import { createFormat } from './format.ts';

const format = createFormat('ko');

function page(index: number): string {
  return `${format.number(index + 1)}쪽`;
}

const LOOKS_LIKE = {
  empty: '빈 파일이에요.',
  html: 'PDF가 아니라 웹 페이지예요.',
  image: 'PDF가 아니라 그림 파일이에요.',
  zip: 'PDF가 아니라 ZIP 압축 파일이에요.',
  office: 'PDF가 아니라 오피스 문서예요.',
  epub: '이미 EPUB인 파일이에요.',
  text: 'PDF가 아니라 텍스트 파일이에요.',
  unknown: 'PDF가 아니에요.',
} as const;

const LOOKS_LIKE_HELP = {
  empty: '내용이 없어요. 다시 내려받거나 복사해 주세요.',
  html: '로그인 화면이나 오류 화면이 저장된 것 같아요. 브라우저에서 링크를 열고 PDF를 직접 저장해 주세요.',
  image: '그림을 PDF로 인쇄하거나 내보낸 다음 추가해 주세요.',
  zip: '압축을 풀고 안에 있는 PDF를 추가해 주세요.',
  office: '원래 프로그램에서 열어 PDF로 내보낸 다음 추가해 주세요.',
  epub: '변환할 것이 없어요. 전자책 앱에서 바로 열어 주세요.',
  text: 'PDF로 인쇄하거나 내보낸 다음 추가해 주세요.',
  unknown: '파일을 맞게 골랐는지 확인해 주세요.',
} as const;

const PICTURE_REASON = {
  failed: '읽을 수 없어서 그림으로 넣었어요',
  timeout: '읽는 데 너무 오래 걸려서 그림으로 넣었어요',
  crashed: '읽다가 두 번 멈춰서 그림으로 넣었어요',
  'no-text-found': '글자를 찾지 못했어요',
  'ocr-off': '스캔한 쪽인데 OCR이 꺼져 있어요',
} as const;

function languageMissing(
  language: string,
  why: Extract<ConversionError, { code: 'ocr/language-missing' }>['why'],
): Advice {
  switch (why) {
    case 'offline':
      return {
        what: `${language} 인식 데이터가 아직 이 기기에 없는데 인터넷이 응답하지 않아요.`,
        todo: '인터넷에 연결해 한 번 내려받거나, 다른 언어로 다시 변환해 주세요.',
      };
    case 'refused':
      return {
        what: `${language} 인식 데이터를 내려받지 못했어요. 이 앱을 제공하는 사이트가 주지 않아요.`,
        todo: '나중에 다시 시도하거나, 다른 언어로 다시 변환해 주세요.',
      };
    case 'damaged':
      return {
        what: `${language} 인식 데이터가 손상된 채로 내려받아졌어요.`,
        todo: '다시 시도하거나 다른 네트워크에서 내려받아 주세요. 다른 언어로 다시 변환해도 돼요.',
      };
    case 'not-shipped':
      return {
        what: `이 앱은 ${language}로 된 스캔을 읽지 못해요.`,
        todo: '다른 언어로 다시 변환해 주세요.',
      };
    default: // kept by an earlier version
      return {
        what: `${language} 인식 데이터가 아직 이 기기에 없어요.`,
        todo: '내려받거나, 다른 언어로 다시 변환해 주세요.',
      };
  }
}

export const koErrors: ErrorMessages = {
  'pdf/not-a-pdf': (e) => ({ what: LOOKS_LIKE[e.looksLike], todo: LOOKS_LIKE_HELP[e.looksLike] }),
  'pdf/damaged': () => ({
    what: '손상된 PDF예요.',
    todo: '파일을 다시 받아 주세요. PDF 뷰어에서 열린다면 새 PDF로 인쇄해서 추가해 주세요.',
  }),
  'pdf/truncated': () => ({
    what: 'PDF의 끝부분이 없어요.',
    todo: '내려받다가 끊긴 것 같아요. 다시 내려받아 주세요.',
  }),
  'pdf/no-pages': () => ({ what: '쪽이 하나도 없는 PDF예요.', todo: '파일을 맞게 골랐는지 확인해 주세요.' }),
  'pdf/password-required': (e) => ({
    what: e.wasWrong ? '이 비밀번호로는 열리지 않아요.' : '비밀번호로 잠긴 PDF예요.',
    todo: 'PDF를 여는 비밀번호를 입력해 주세요. 한 번만 쓰고 저장하지 않아요.',
  }),
  'pdf/unsupported-encryption': () => ({
    what: '여기서는 열 수 없는 방식으로 잠긴 PDF예요.',
    todo: '이 PDF를 만든 프로그램에서 열고, 허용된다면 보호를 푼 사본으로 내보내 주세요.',
  }),
  'pdf/page-failed': (e) => ({
    what: `${page(e.pageIndex)}을 읽지 못했어요.`,
    todo: '다시 시도해 주세요. 그래도 안 되면 새 PDF로 인쇄해서 추가해 주세요.',
  }),
  'pdf/nothing-to-read': () => ({
    what: '이 PDF의 쪽을 하나도 읽지 못했어요.',
    todo: '새 PDF로 인쇄해서 추가하거나, OCR을 ‘항상’으로 두고 다시 변환해 주세요.',
  }),
  'ocr/language-missing': (e) => languageMissing(format.ocrLanguage(e.language), e.why),
  'ocr/engine-missing': (e) => ({
    what:
      e.why === 'offline'
        ? '스캔을 읽는 OCR 엔진이 아직 이 기기에 없는데 인터넷이 응답하지 않아요.'
        : '스캔을 읽는 OCR 엔진을 내려받지 못했어요.',
    todo:
      e.why === 'offline'
        ? '인터넷에 연결해 한 번 내려받은 다음 다시 시도해 주세요.'
        : '이 화면을 새로 고친 다음 다시 시도해 주세요.',
  }),
  'ocr/engine-failed': () => ({
    what: '스캔을 읽던 OCR 엔진이 멈췄어요.',
    todo: '다시 시도해 주세요. 또 멈추면 다른 탭을 닫아 메모리를 비워 주세요.',
  }),
  'image/too-large': (e) => ({
    what: `${format.number(Math.round(e.megapixels))}메가픽셀 그림은 이 기기에서 다루기에 너무 커요.`,
    todo: '메모리가 더 큰 기기에서 시도하거나, PDF 용량을 먼저 줄여 주세요.',
  }),
  'image/undecodable': () => ({
    what: 'PDF 안의 그림 하나를 풀 수 없어요.',
    todo: '새 PDF로 인쇄해서 추가해 주세요.',
  }),
  'file/unreadable': () => ({
    what: '이 파일을 더는 읽을 수 없어요. 고른 뒤에 옮겨졌거나 바뀌었거나 지워졌어요.',
    todo: '파일을 다시 선택해 주세요. 네트워크나 클라우드 드라이브에 있다면 먼저 이 기기에 복사해 주세요.',
  }),
  'storage/quota': (e) => ({
    what: `저장 공간이 부족해요.${e.neededMb > 0 ? ` 약 ${format.bytes(e.neededMb * 1e6)}가 더 필요해요.` : ''}`,
    todo: '설정에서 끝난 책을 지우거나 기기의 공간을 비운 다음 다시 시도해 주세요.',
  }),
  'storage/unavailable': () => ({
    what: '브라우저가 이 페이지의 저장을 막고 있어요.',
    todo: '이 사이트의 데이터 저장을 허용하거나, 시크릿 창 대신 일반 창에서 열어 주세요.',
  }),
  'storage/cleared': () => ({
    what: '이 사이트의 데이터가 지워져서 이 책도 없어졌어요.',
    todo: 'PDF를 다시 추가해 주세요. 내려받은 책은 그대로 있어요.',
  }),
  'storage/newer-app': () => ({
    what: '더 새로운 버전을 쓰고 있어요. 이 페이지는 예전 버전이에요.',
    todo: '이 페이지를 새로 고쳐 주세요. 책은 그대로 있어요.',
  }),
  'storage/old-tab': () => ({
    what: '예전 버전을 연 다른 탭이 저장 공간을 잡고 있어요.',
    todo: '이 앱의 다른 탭을 닫은 다음 다시 시도해 주세요.',
  }),
  'job/not-found': () => ({
    what: '이 책은 이제 목록에 없어요.',
    todo: 'PDF를 다시 추가해 주세요. 사이트 데이터가 지워졌을 수 있어요.',
  }),
  'job/cancelled': () => ({
    what: '변환을 취소했어요.',
    todo: '이미 읽은 쪽은 남아 있어요. 언제든 다시 시작할 수 있어요.',
  }),
  'job/timeout': (e) => ({
    what: `${format.duration(e.seconds * 1000)} 동안 진행되지 않았어요.`,
    todo: '다시 시도해 주세요. 이미 읽은 쪽은 남아 있어요.',
  }),
  internal: () => ({
    what: '앱 안에서 문제가 생겼어요.',
    todo: '다시 시도해 주세요. 또 생기면 기술 정보를 복사해서 알려 주세요.',
  }),
};

const CUT_REASON: Readonly<Record<MissingText, string>> = {
  time: '읽는 데 너무 오래 걸려 끝부분이 빠졌어요',
  glyphs: '한 쪽에 담을 수 없을 만큼 글자가 많아요',
  font: '글꼴 하나를 읽을 수 없어 글자 일부가 빠졌어요',
};

export const koWarnings: WarningMessages = {
  'page/became-picture': {
    summary: (n) => `${format.number(n)}쪽이 그림으로 들어갔어요`,
    item: (w) => `${page(w.pageIndex)}: ${PICTURE_REASON[w.reason]}.`,
  },
  'page/low-confidence': {
    summary: (n) => `${format.number(n)}쪽은 읽기 어려웠어요`,
    item: (w) => `${page(w.pageIndex)}: OCR이 낱말을 확신한 정도가 ${format.percent(w.confidence)}예요.`,
  },
  'page/dropped': {
    summary: (n) => `${format.number(n)}쪽이 빠졌어요`,
    item: (w) => `${page(w.pageIndex)}: 그림으로도 읽을 수 없었어요.`,
  },
  'page/undecodable': {
    summary: (n) => `그림이 손상되어 ${format.number(n)}쪽이 빠졌어요`,
    item: (w) => `${page(w.pageIndex)}: 그림을 풀 수 없어 비어 있어요. PDF에서는 빈 쪽이 아니에요.`,
  },
  'page/cut': {
    summary: (n) => `${format.number(n)}쪽은 글자 일부가 빠졌어요`,
    item: (w) => `${page(w.pageIndex)}: ${CUT_REASON[w.reason]}.`,
  },
  'image/dropped': {
    summary: (n) => `그림 ${format.number(n)}개가 빠졌어요`,
    item: (w) => `${page(w.pageIndex)}: 그림 하나를 풀 수 없었어요.`,
  },
  'text/garbled-layer': {
    summary: (n) => `${format.number(n)}쪽은 PDF 안의 글자가 깨져 있었어요`,
    item: (w) => `${page(w.pageIndex)}: 숨은 글자가 뜻이 통하지 않아 OCR로 읽었어요.`,
  },
  'book/blank': {
    summary: () => '모든 쪽이 비어 있어요',
    item: () =>
      '어느 쪽에서도 아무것도 찾지 못했어요. PDF에서는 무언가 보인다면 OCR을 ‘항상’으로 두고 다시 변환해 주세요.',
  },
  'book/title-guessed': {
    summary: () => '제목은 짐작한 거예요',
    item: (w) => `PDF에 제목이 없어서 첫 부분이나 파일 이름에서 ‘${w.title}’을(를) 골랐어요.`,
  },
  'book/language-guessed': {
    summary: () => '언어는 짐작한 거예요',
    item: (w) => `PDF에 언어가 적혀 있지 않아요. 글을 보면 ${format.language(w.language)} 같아요.`,
  },
};

/** What a line was that is not in the book, by the code of the rule that judged it. */
export const koRules: Readonly<Record<string, string>> = {
  'running-heads': '머리글',
  folios: '쪽 번호',
  'printed-contents': '인쇄된 차례',
  'continuation-notices': '이어짐 표시',
  'page-layer': '쪽 장식',
  'repeated-head': '되풀이된 표 머리',
  'figure-alternative': '그림 속 글자',
  invisible: '숨은 글자',
  'other-layer': '스캔 위에 얹힌 글자',
  'off-page': '쪽 밖의 글자',
  'type-size': '읽기에 너무 작거나 큰 글자',
  'glyph-limit': '한 쪽에 담을 수 없는 양',
  'stray-mark': '글자 없이 남은 부호',
  other: '본문 밖',
};

/** Why a page took its route, by the reason's code. */
export const koReasons: Readonly<Record<string, string>> = {
  'text-layer': '자체 글자가 좋아요',
  'no-text': '자체 글자가 없어요',
  'outlined-text': '글자가 도형으로 그려져 있어요',
  'private-use': '글자가 사용자 정의 영역에 있어요',
  'unknown-unicode': '글꼴만으로는 글자를 알 수 없어요',
  'hangul-statistics': '한글이 깨져 있어요',
  'invisible-text': '숨은 글자가 좋은 스캔이에요',
  'invisible-only': '모든 글자가 숨어 있어요',
  'poor-layer': '숨은 글자가 대부분 잘못된 스캔이에요',
  'little-text-on-picture': '글자가 조금 있는 그림이에요',
  'ocr-always': 'OCR을 항상 하도록 했어요',
  empty: '아무것도 없어요',
  crashed: '읽다가 멈췄어요',
  timeout: '읽는 데 너무 오래 걸렸어요',
  dropped: '전혀 읽을 수 없었어요',
  undecodable: '그림을 풀 수 없었어요',
};
