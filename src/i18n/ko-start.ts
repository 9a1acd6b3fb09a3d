// Korean: why the app cannot start, and what helps.
import type { enStart } from './en-start.ts';

export const koStart: typeof enStart = {
  broken: '이 브라우저에서는 Bindery를 시작할 수 없어요.',
  brokenHelp: '최신 브라우저와 저장 허용이 필요해요. 브라우저를 업데이트하거나 일반 창에서 연 다음 새로 고쳐 주세요.',
  insecure: '이 주소에서는 Bindery를 시작할 수 없어요.',
  insecureHelp: '브라우저는 https로 시작하는 주소에서만 책을 저장하게 해 줘요. 그런 주소로 열어 주세요.',
  openSecure: 'https 주소로 열기',
  unguarded: '파일이 이 기기 밖으로 나가지 않게 지킬 수 없어서 Bindery를 시작하지 않았어요.',
  unguardedHelp:
    '그 일을 하는 부분을 내려받지 못했거나 이 창에서 쓸 수 없어요. 인터넷 연결을 확인하거나 일반 창에서 연 다음 새로 고쳐 주세요.',
};
