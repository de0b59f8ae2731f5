import { decimalsOf } from './text';

export interface Breakdown {
  readonly quote: string;
  readonly total: number;
  readonly sum: number;
}

const unit = '(条|件|篇|份|宗|次|期|场|个|人次)';
const head = new RegExp(
  `(?:共|累计|合计|公开|发布|收到|受理|办结|答复|新增)[^。；：\\d]{0,24}(\\d+)\\s*${unit}[：:，。（(]\\s*(?:其中[，、：:]?)?`,
  'g',
);
/** 等 and the like leave the list open: its parts need not be all. */
const open = /等|及其他|以上|左右|余|多[条件次]|其余/;

const numbersWith = (text: string, word: string): number[] =>
  [...text.matchAll(new RegExp(`(\\d+)\\s*${word}`, 'g'))].map((m) => Number(m[1]));

/**
 * '45条。其中，…20条，…4条，…21条' and '145条：…8条，…137条': a total followed by its parts in the same unit. A list
 * after 其中 may leave parts out, so only too much is told there; after a colon the parts must be all.
 */
export const breakdowns = (text: string): Breakdown[] =>
  [...text.matchAll(head)].flatMap(([whole, number = '', word = ''], i, all) => {
    const from = (all[i]?.index ?? 0) + whole.length;
    const list = /^[^。\n]*/.exec(text.slice(from))?.[0] ?? '';
    const closed = /其中|[：:]/.test(whole) && !open.test(list) && !list.includes('%');
    return closed ? wrongSum({ whole, list, word, total: Number(number) }) : [];
  });

interface Told {
  readonly whole: string;
  readonly list: string;
  readonly word: string;
  readonly total: number;
}

function wrongSum({ whole, list, word, total }: Told): Breakdown[] {
  const parts = numbersWith(list, word);
  const sum = parts.reduce((a, b) => a + b, 0);
  const complete = /[：:]/.test(whole) || parts.length >= 3;
  if (parts.length < 2 || sum === total || (sum < total && !complete)) return [];
  return [{ quote: (whole + list).slice(0, 60), total, sum }];
}

const within = new RegExp(`(\\d+)\\s*${unit}`, 'g');

/** 收到9件，上年结转1件，其中网络5件、信函5件: parts in one unit that exceed every number before them. */
export function overfull(text: string): Breakdown[] {
  return text.split(/[。；;\n]/).flatMap((sentence) => {
    const [before = '', ...after] = sentence.split('其中');
    const numbers = [...before.matchAll(within)];
    const word = numbers.at(-1)?.[2];
    if (after.length !== 1 || word === undefined || numbers.some((m) => m[2] !== word)) return [];
    const total = Math.max(...numbers.map((m) => Number(m[1])));
    const sum = numbersWith(after[0] ?? '', word).reduce((a, b) => a + b, 0);
    return sum > total && !open.test(sentence) ? [{ quote: sentence.trim().slice(0, 60), total, sum }] : [];
  });
}

export interface Share {
  readonly quote: string;
  readonly num: number;
  readonly den: number;
  readonly printed: number;
  readonly decimals: number;
}

const share =
  /(\d+)\s*(?:件|条|篇|份|宗|人次|人)中[，,]?[^。；\d]{0,16}?(\d+)\s*(?:件|条|篇|份|宗|人次|人)[，,]?占(?:比)?(\d+(?:\.\d+)?)%/g;

/** '33条中，按时公开28条，占84.8%': a share whose two numbers stand beside it. */
export const shares = (text: string): Share[] =>
  [...text.matchAll(share)].map(([quote, den = '', num = '', printed = '']) => ({
    quote,
    num: Number(num),
    den: Number(den),
    printed: Number(printed),
    decimals: decimalsOf(printed),
  }));
