import { parsePlaceholder, writePlaceholder, type Placeholder } from './placeholder';
import type { wordNames } from './words';

/** How an office reads the braces of a template's words: names of indicators in place of codes. */
export interface Speech {
  /** the name that only this code has; undefined: the code itself is shown */
  readonly nameOf: (code: string) => string | undefined;
  readonly codeOf: (name: string) => string | undefined;
  readonly names: Readonly<Record<(typeof wordNames)[number], string>>;
  readonly parts: Readonly<Record<'numerator' | 'denominator' | 'last' | 'change', string>>;
}

/** Between the name of a figure and which number of it; no name of an indicator has it. */
const BAR = '｜';

function speakFigure({ code, part, when, change }: Placeholder, { nameOf, parts }: Speech): string {
  const name = nameOf(code) ?? code;
  return [
    name,
    ...(part === 'value' ? [] : [parts[part]]),
    ...(when === 'before' ? [parts.last] : []),
    ...(change === null ? [] : [parts.change, change]),
  ].join(BAR);
}

const inBraces = (words: string, change: (inner: string) => string): string =>
  words.replace(/\{([^{}]*)\}/g, (_, inner: string) => `{${change(inner)}}`);

/** {hall.visits} → {接待人次}, {hall.satisfaction#n} → {满意率｜分子}, {hall.visits~人次} → {接待人次｜比较｜人次}, {span} → {时期}. */
export function speak(words: string, speech: Speech): string {
  return inBraces(words, (inner) => {
    const name = Object.entries(speech.names).find(([key]) => key === inner)?.[1];
    if (name !== undefined) return name;
    const figure = parsePlaceholder(inner);
    return figure === null ? inner : speakFigure(figure, speech);
  });
}

/** Back again; what names nothing stays as it was typed, for the checks to point at. */
export function unspeak(text: string, speech: Speech): string {
  return inBraces(text, (inner) => {
    const word = Object.entries(speech.names).find(([, name]) => name === inner)?.[0];
    if (word !== undefined) return word;
    const [name = '', ...said] = inner.split(BAR);
    const code = speech.codeOf(name) ?? (parsePlaceholder(name) === null ? undefined : name);
    const read = code === undefined ? null : readParts(said, speech);
    return code === undefined || read === null ? inner : writePlaceholder({ ...read, code });
  });
}

/** null where one of the words says nothing. */
function readParts(said: readonly string[], { parts }: Speech): Omit<Placeholder, 'code'> | null {
  const at = said.indexOf(parts.change);
  const [plain, compared] = at < 0 ? [said, []] : [said.slice(0, at), said.slice(at + 1)];
  const known: readonly string[] = [parts.numerator, parts.denominator, parts.last];
  if (plain.some((word) => !known.includes(word)) || compared.length > 1) return null;
  const part = plain.includes(parts.numerator)
    ? 'numerator'
    : plain.includes(parts.denominator)
      ? 'denominator'
      : 'value';
  return {
    part,
    when: plain.includes(parts.last) ? 'before' : 'now',
    change: at < 0 ? null : (compared[0] ?? ''),
  };
}
