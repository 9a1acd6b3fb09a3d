// Korean words of Settings.
import type { Messages } from './en.ts';
import { createFormat } from './format.ts';

const format = createFormat('ko');

export const koSettings: Messages['settings'] = {
  title: '설정',
  look: '화면',
  newFiles: '새 파일',
  newFilesText: '다음에 추가하는 PDF에 쓰는 설정이에요. 책마다 따로 바꿀 수 있어요.',
  packs: 'OCR 언어',
  packsText: '언어는 한 번 내려받으면 오프라인에서도 돼요.',
  installed: '기기에 있음',
  install: '내려받기',
  remove: '지우기',
  packOf: (action, name) => `${name} ${action}`,
  packProgress: (name) => `${name} 내려받는 중`,
  storage: '저장 공간',
  used: (used) => `${used} 사용`,
  usedOf: (used, quota) => `약 ${quota} 중 ${used} 사용`,
  keep: '끝난 책',
  keepAll: '직접 지울 때까지 보관',
  keepDays: (n) => `끝나고 ${format.number(n)}일 뒤 삭제`,
  persisted: '브라우저가 지우지 않기로 약속했어요.',
  notPersisted: '기기에 공간이 부족하면 브라우저가 지울 수 있어요.',
  persist: '브라우저에 보관 요청하기',
  persistRefused: '브라우저가 받아들이지 않았어요. 앱으로 설치하면 대개 돼요.',
  clear: '끝난 책 지우기',
  about: '정보',
  version: (version) => `버전 ${version}`,
  privacy: '개인정보',
  privacy1: 'PDF는 이 기기를 떠나지 않아요.',
  privacy2: '계정도, 추적도, 광고도 없어요.',
  privacy3: '책과 설정은 지울 때까지 이 브라우저에만 남아요.',
  cannot: '할 수 없는 일',
  cannot1: '손글씨나, 사람도 읽기 어려운 스캔은 읽지 못해요.',
  cannot2: '도표와 확실하지 않은 수식은 글자로 바꾸지 못하고 선명한 그림으로 남겨요.',
  cannot3: '비밀번호를 모르는 PDF를 열거나 서점의 복제 방지를 풀지 못해요.',
  licences: '함께 쓰인 것들',
  licencesText: 'Bindery는 MIT 라이선스의 자유 소프트웨어예요. 이런 부품이 많은 일을 해요.',
  licencesAll: '모든 라이선스 전문',
};
