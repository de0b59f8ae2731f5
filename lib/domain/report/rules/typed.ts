import { meaningOf, numbersIn } from './meanings';
import type { Finding, Lack, Passage, Rule, RuleInput } from './rule';
import { clausesOf, narrow } from './text';

const lastYear = /上年|去年|上一年/;
const clauses = ({ text, typed }: Passage): string[] =>
  clausesOf(narrow(typed ?? text)).filter((clause) => !clause.includes('其中'));
const written = ({ passages }: RuleInput): readonly Passage[] => passages.filter((p) => p.origin === 'written');

/** A typed number that stands where an indicator is meant, and says something else than the indicator. */
function contradictions(input: RuleInput): Finding[] {
  const { catalogue } = input;
  if (catalogue === null) return [];
  return written(input).flatMap((passage) =>
    clauses(passage).flatMap((clause) =>
      numbersIn(clause).flatMap((typed) => {
        const meaning = meaningOf(typed, passage.chapter);
        const figure = meaning && catalogue(meaning.code, lastYear.test(clause) ? 'before' : 'now');
        if (meaning === undefined || typeof figure?.value !== 'number') return [];
        if (Number(typed.number) === Number(figure.written.replace('%', ''))) return [];
        const found = `${typed.number}${typed.unit}`;
        return [{ where: meaning.code, found, expected: figure.written, chapter: passage.chapter }];
      }),
    ),
  );
}

/** The same words with two numbers, as 接待群众865人次 and 接待群众办事、咨询926件 in one report. */
const sayings: readonly (readonly [where: string, words: RegExp])[] = [
  ['hall.visits', /接待群众/],
  ['disclosure.published', /主动公开政府信息/],
  ['application.received', /收到[^，。；]{0,8}公开申请/],
];

function twice(input: RuleInput): Finding[] {
  return sayings.flatMap(([where, words]) => {
    const told = written(input).flatMap((passage) =>
      clauses(passage)
        .filter((clause) => words.test(clause) && !lastYear.test(clause))
        .flatMap((clause) =>
          numbersIn(clause)
            .filter(({ unit }) => unit !== '%')
            .slice(0, 1),
        )
        .map(({ number, unit }) => ({ number, told: `${number}${unit}`, chapter: passage.chapter })),
    );
    const [first] = told;
    const other = told.find(({ number }) => number !== first?.number);
    if (first === undefined || other === undefined) return [];
    return [{ where, found: other.told, expected: first.told, chapter: other.chapter }];
  });
}

const lacking =
  (kind: Lack['kind']) =>
  ({ lacks }: RuleInput): Finding[] =>
    lacks
      .filter((lack) => lack.kind === kind)
      .map(({ where, found, chapter }) => ({ where, found, expected: '', chapter }));

const lack = (kind: Lack['kind']): readonly Lack[] => [{ kind, chapter: 'overview', where: 'overview', found: '' }];

export const typedRules: readonly Rule[] = [
  {
    code: 'contradiction',
    severity: 'warning',
    source: 'house',
    check: contradictions,
    passes: { text: ['共接待群众948人次。'], catalogue: { 'hall.visits': 948 } },
    fails: { text: ['共接待群众865人次。'], catalogue: { 'hall.visits': 948 } },
  },
  {
    code: 'twoNumbers',
    severity: 'warning',
    source: 'house',
    check: twice,
    passes: { text: ['共接待群众865人次。', '接待群众865人次，办结率100%。'] },
    fails: { text: ['共接待群众865人次。', '接待群众办事、咨询926件，办结率100%。'] },
  },
  {
    code: 'empty',
    severity: 'error',
    source: 'article50',
    check: lacking('empty'),
    passes: {},
    fails: { lacks: lack('empty') },
  },
  {
    code: 'gap',
    severity: 'warning',
    source: 'house',
    check: lacking('gap'),
    passes: {},
    fails: { lacks: lack('gap') },
  },
  {
    code: 'undated',
    severity: 'warning',
    source: 'house',
    check: lacking('undated'),
    passes: {},
    fails: { lacks: lack('undated') },
  },
];
