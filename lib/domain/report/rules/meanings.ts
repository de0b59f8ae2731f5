/** Words beside a typed number that say which indicator is meant; `chapters` narrows words that several chapters use. */
export interface Meaning {
  readonly code: string;
  readonly units: readonly string[];
  readonly words: readonly string[];
  readonly chapters?: readonly string[];
}

const hall = ['hall', 'general'];
const complaints = ['complaints'];

export const meanings: readonly Meaning[] = [
  { code: 'hall.visits', units: ['人次'], words: ['接待', '服务群众', '来访', '便民服务'] },
  { code: 'hall.matters', units: ['件'], words: ['办理事项', '受理事项', '群众办事'] },
  { code: 'hall.completionRate', units: ['%'], words: ['办结率'], chapters: hall },
  { code: 'hall.satisfaction', units: ['%'], words: ['满意率', '满意度'], chapters: hall },
  { code: 'complaint.satisfaction', units: ['%'], words: ['满意率', '满意度'], chapters: complaints },
  { code: 'complaint.received', units: ['件'], words: ['收到投诉', '受理投诉', '收到信访', '投诉信访'] },
  { code: 'complaint.resolvedRate', units: ['%'], words: ['解决率', '化解率'] },
  { code: 'disclosure.published', units: ['条', '件'], words: ['主动公开'] },
  { code: 'disclosure.normativeMade', units: ['件', '份'], words: ['制发规范性文件', '制发行政规范性文件'] },
  { code: 'application.received', units: ['件', '份'], words: ['公开申请', '依申请公开'] },
];

/** Indicators that typed numbers are compared with, whatever the template shows. */
export const watchedCodes: readonly string[] = meanings.map((m) => m.code);

export interface TypedNumber {
  readonly clause: string;
  readonly number: string;
  readonly unit: string;
}

const NUMBER = /(\d+(?:\.\d+)?)\s*(人次|件|条|份|%)/g;

export const numbersIn = (clause: string): TypedNumber[] =>
  [...clause.matchAll(NUMBER)].map(([, number = '', unit = '']) => ({ clause, number, unit }));

export const meaningOf = ({ clause, unit }: TypedNumber, chapter: string): Meaning | undefined =>
  meanings.find(
    (m) =>
      (m.chapters === undefined || m.chapters.includes(chapter)) &&
      m.units.includes(unit) &&
      m.words.some((word) => clause.includes(word)),
  );
