import type { Finding, Passage, RuleInput } from './rule';
import { narrow } from './text';

/** Places of a text that match; one finding for each match. */
export function matches(passage: Passage, pattern: RegExp): Finding[] {
  const { chapter } = passage;
  return [...narrow(passage.text).matchAll(new RegExp(pattern, 'g'))].map(([found]) => ({
    where: chapter,
    found,
    expected: '',
    chapter,
  }));
}

/** Everything that people wrote, matched. */
export const inWritten =
  (pattern: RegExp) =>
  ({ passages }: RuleInput): Finding[] =>
    passages.filter(({ origin }) => origin === 'written').flatMap((passage) => matches(passage, pattern));
