// Korean particles and endings: what may follow a noun, and each form of a verb's stem.
import { jamo } from './hangul-stems.ts';

const split = (text: string): readonly string[] => text.trim().split(/\s+/u);

/** The commonest particles, the others, those that others follow, and those that follow. */
const PLAIN_PARTICLES = split('은 는 이 가 을 를 의 에 도 로 으로 에서 와 과 만');
const PARTICLES = split(
  '에게 에게서 께 께서 께서는 께서도 한테 한테서 한테는 한테만 한테도 으로서 로서 으로써 로써 하고 랑 이랑 까지 부터 마저 조차 처럼 같이 보다 마다 밖에 만큼 대로 뿐 이나 나 이라도 라도 이나마 나마 이든 든 이든지 든지 이야 야 이야말로 야말로 에다 에다가 커녕 은커녕 는커녕 로부터 으로부터 에서부터 요 여 이여 이며 며 이란 란 끼리 엔 에선 로는 으로는 까지는 뿐이다 뿐만 뿐이 치고 따라',
);
const LEADING = split(
  '에 에서 에게 께 한테 으로 로 까지 부터 와 과 처럼 만 보다 로서 으로서 로써 으로써 마다 대로 만큼 끼리 로부터 으로부터 밖에 하고',
);
const FOLLOWING = split(
  '는 도 만 의 까지 부터 라도 나 이나 만이 만은 만을 만의 조차 보다 뿐 와 과 밖에 을 이 은 가 를 로 으로 서 만으로 만으로도 요',
);

/** What may follow the plain stem, 겠 and the past. */
const SHARED = split(
  '고 고서 고는 고도 고자 고요 지 지만 지는 지도 지를 지마는 지요 죠 거나 거든 거든요 거니와 건만 다 다가 다가도 다니 다니까 다면 다면서 다고 다고는 다고도 다는 다던 다며 다가는 다시피 더니 더라 더라도 더라면 더라는 더라고 던 던데 던가 던지 도록 듯 듯이 네 네요 는데 는데도 는데요 는지 는지도 는지를 는지는 는지가 는지의 는가 는가를 는가는 는가에 느냐 느냐고 느냐는 나 나요 냐 냐고 냐는 잖아 잖아요 군 군요 구나 습니다 습니다만 습니까 대 단다 든 든지 기에 기로 기만 기도 기는 기를 기가 기까지 기 기의 기보다 기보다는 기에는 기에도 기와 기때문 을망정',
);
const PLAIN = split(
  '게 게도 게는 게끔 게만 는 느라 느라고 니 자 자고 자는 자며 자마자 잖 거라 거라고 건대 는다 는다는 는다고 는다고는 는다며 는다면 는다면서 는다거나 는구나 는군 소 듯한 기조차 기란 기부터 고야 고만 고선 되 던데요 곤 도록은 도록만 질 지요',
);
const LINKED = split(
  'ㄴ ㄴ다 ㄴ다는 ㄴ다고 ㄴ다고는 ㄴ다며 ㄴ다면 ㄴ다면서 ㄴ다니까 ㄴ다거나 ㄴ데 ㄴ데도 ㄴ데요 ㄴ지 ㄴ지도 ㄴ지는 ㄴ지를 ㄴ지가 ㄴ지의 ㄴ가 ㄴ가를 ㄴ가는 ㄴ가요 ㄴ들 ㄴ커녕 ㄹ ㄹ까 ㄹ까요 ㄹ수록 ㄹ지 ㄹ지도 ㄹ지를 ㄹ지는 ㄹ지가 ㄹ지에 ㄹ지라도 ㄹ뿐더러 ㄹ게 ㄹ게요 ㄹ래 ㄹ래요 ㄹ걸 ㄹ망정 ㄹ지언정 ㄹ라 ㄹ라고 ㅁ ㅁ을 ㅁ이 ㅁ은 ㅁ에 ㅁ과 ㅁ의 ㅁ으로 ㅁ으로써 ㅁ에도 ㅁ도 ㅁ에 ㅁ과 ㅂ니다 ㅂ니다만 ㅂ니까 ㅂ시다 ㅂ시오 니 니까 니까요 며 면 면서 면서도 면서부터 면은 므로 려 려고 려고도 려는 려던 려면 려다 려다가 려니 려나 러 나 나마 되 라 라고 라는 라며 라면 라니 리 리라 리라는 리라고 리만큼 오 오니 오며 오나 옵니다 십시오 십시오라고 세요 셔요 소서',
);
const OPEN = split(
  '서 서는 서도 서야 서요 선 서인지 도 야 야만 야지 야지요 야겠다 야겠다고 야겠다는 야겠습니다 요 라 라고 라는 라도 다 다가 다오 지라도 다주 야만이 야말로 도록',
);
/** What follows the past besides what is shared: ㅆ is written before them all. */
const PAST = split(
  '음 음을 음이 음은 음에도 음에 으며 으면 으면서 으면서도 으나 으니 으니까 으므로 을 을까 을까요 을지 을지도 을지를 을지는 을 을걸 을뿐더러 자 어 어요 어도 어야 어서 으리라 으리라고 으되 겠다 겠지 겠지만 겠고 겠는가 겠습니다 었다 었고 었던 었는데 었지만 었습니다 다라고',
);

/** The commonest endings. */
const FREQUENT = new Set(
  split(
    '고 지 게 기 는 다 던 ㄴ ㄹ ㅁ ㅂ니다 습니다 서 도 며 면 는데 지만 면서 은 을 ㄴ다 도록 야 기를 기가 기에 기 지만 으며',
  ).map(jamo),
);

/** Logarithms of rarity: of a frequent and of another ending, and of none behind the infinitive. */
const FREQUENT_COST = 2;
const RARE_COST = 4;
const BARE_COST = 2.5;
const SUFFIXED_COST = 1.5;

type Costs = Map<string, number>;

function put(costs: Costs, ending: string, cost: number): void {
  costs.set(ending, Math.min(cost, costs.get(ending) ?? Number.POSITIVE_INFINITY));
}

function listed(endings: readonly string[], before = '', extra = 0): Costs {
  const costs: Costs = new Map();
  for (const ending of endings) {
    const text = jamo(ending);
    put(costs, before + text, (FREQUENT.has(text) ? FREQUENT_COST : RARE_COST) + extra);
  }
  return costs;
}

function joined(...parts: readonly Costs[]): Costs {
  const all: Costs = new Map();
  for (const part of parts) for (const [ending, cost] of part) put(all, ending, cost);
  return all;
}

export type Endings = {
  readonly plain: ReadonlyMap<string, number>;
  readonly linked: ReadonlyMap<string, number>;
  readonly open: ReadonlyMap<string, number>;
};

function endingsOf(): Endings {
  const tails = [...SHARED, ...PAST];
  const will = listed([...SHARED, ...PAST.filter((ending) => !/^[겠었]/u.test(ending))], jamo('겠'), SUFFIXED_COST);
  const plain = joined(listed([...SHARED, ...PLAIN]), will);
  const polite = joined(
    ...[...SHARED, ...PLAIN].map((ending) => listed([ending], jamo('시'), SUFFIXED_COST)),
    ...LINKED.map((ending) => listed([ending], jamo('시'), SUFFIXED_COST)),
    ...['시어', '셔'].map((form) => listed(OPEN, jamo(form), SUFFIXED_COST)),
    listed(tails, jamo('셨'), SUFFIXED_COST),
  );
  const open = joined(listed(OPEN), listed(tails, jamo('ㅆ'), 0.5), new Map([['', BARE_COST]]));
  return { plain, linked: joined(listed(LINKED), polite), open };
}

function particlesOf(): Costs {
  const costs: Costs = new Map();
  for (const text of PARTICLES) put(costs, text, 3.5);
  for (const first of LEADING) for (const second of FOLLOWING) put(costs, first + second, 4.5);
  for (const text of PLAIN_PARTICLES) put(costs, text, FREQUENT_COST);
  return costs;
}

let endings: Endings | undefined;
let particles: Costs | undefined;

/** What may follow each form of a stem, as jamo, with the logarithm of how rare it is. */
export function knownEndings(): Endings {
  endings ??= endingsOf();
  return endings;
}

/** What may follow a noun, with the logarithm of how rare it is. */
export function knownParticles(): ReadonlyMap<string, number> {
  particles ??= particlesOf();
  return particles;
}
