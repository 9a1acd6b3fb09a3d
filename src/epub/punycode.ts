// In: a domain name in any script. Out: its ASCII form (RFC 3492, RFC 5890), or null.

const BASE = 36;
const T_MIN = 1;
const T_MAX = 26;
const SKEW = 38;
const DAMP = 700;
const INITIAL_BIAS = 72;
const INITIAL_N = 0x80;
const LAST_ASCII = 0x7f;

/** The name with every non-ASCII label as "xn--…"; null where it holds what no host name may. */
export function asciiDomain(domain: string): string | null {
  const labels: string[] = [];
  for (const label of domain
    .normalize('NFKC')
    .toLowerCase()
    .split(/[.\u3002\uff0e\uff61]/)) {
    if (/^[a-z0-9_-]*$/.test(label)) labels.push(label);
    else if (/^[\p{L}\p{M}\p{N}_-]+$/u.test(label)) labels.push(`xn--${punycode(label)}`);
    else return null;
  }
  return labels.join('.');
}

/** RFC 3492 §6.3. */
function punycode(label: string): string {
  const points = [...label].map((c) => c.codePointAt(0) ?? 0);
  const basic = points.filter((p) => p <= LAST_ASCII);
  let out = String.fromCodePoint(...basic) + (basic.length > 0 ? '-' : '');
  let n = INITIAL_N;
  let delta = 0;
  let bias = INITIAL_BIAS;
  for (let done = basic.length; done < points.length; delta++, n++) {
    const next = Math.min(...points.filter((p) => p >= n));
    delta += (next - n) * (done + 1);
    n = next;
    for (const point of points) {
      if (point < n) delta++;
      if (point !== n) continue;
      out += variableLength(delta, bias);
      bias = adapt(delta, done + 1, done === basic.length);
      delta = 0;
      done++;
    }
  }
  return out;
}

function variableLength(delta: number, bias: number): string {
  let out = '';
  let q = delta;
  for (let k = BASE; ; k += BASE) {
    const t = Math.min(Math.max(k - bias, T_MIN), T_MAX);
    if (q < t) return out + digit(q);
    out += digit(t + ((q - t) % (BASE - t)));
    q = Math.floor((q - t) / (BASE - t));
  }
}

/** RFC 3492 §6.1. */
function adapt(delta: number, points: number, first: boolean): number {
  let d = Math.floor(first ? delta / DAMP : delta / 2);
  d += Math.floor(d / points);
  let k = 0;
  for (; d > ((BASE - T_MIN) * T_MAX) / 2; k += BASE) d = Math.floor(d / (BASE - T_MIN));
  return k + Math.floor(((BASE - T_MIN + 1) * d) / (d + SKEW));
}

function digit(value: number): string {
  return value < 26 ? String.fromCharCode(97 + value) : String.fromCharCode(22 + value);
}
