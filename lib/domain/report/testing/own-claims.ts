import { textOf, type ReportDocument, type Table } from '../document';
import { gridOfTable } from '../outline';

/** A sentence or row that the table does not bear out, with why. */
interface FalseClaim {
  readonly sentence: string;
  readonly why: string;
}

const blocks = (doc: ReportDocument) => doc.chapters.flatMap((c) => c.sections.flatMap((s) => s.blocks));
const tableOf = (doc: ReportDocument, id: string): Table | undefined =>
  blocks(doc).find((b): b is Table => b.kind === 'table' && b.id === id);
const sentences = (doc: ReportDocument): string[] =>
  blocks(doc).flatMap((b) => (b.kind === 'paragraph' ? [textOf(b.runs)] : []));

/** Rank, leaders and lists of an assessment, derived again from its own table. */
function assessmentClaims(doc: ReportDocument): FalseClaim[] {
  const table = tableOf(doc, 'assessment');
  if (table === undefined) return [];
  const rows = gridOfTable(table).slice(1);
  const ranked = rows.filter(([rank]) => rank !== '不排名').map((row) => ({ row, share: parseFloat(row[4] ?? '') }));
  const misplaced = ranked
    .filter(({ row, share }) => Number(row[0]) !== 1 + ranked.filter((other) => other.share > share).length)
    .map(({ row }): FalseClaim => ({ sentence: row.join(' '), why: 'a rank that the shares do not give' }));
  const said = sentences(doc).join('');
  const leaders = rows.filter(([rank]) => rank === '1').map((row) => row[1] ?? '');
  const unnamed = leaders
    .filter((name) => !said.includes(`${name}，得`))
    .map((name): FalseClaim => ({ sentence: said, why: `${name} leads and is not named` }));
  const lists = ['通报表扬', '通报批评'].flatMap((word): FalseClaim[] => {
    const count = rows.filter((row) => row[5] === word).length;
    const right = count === 0 ? said.includes(`${word}：无。`) : said.includes(`${word}${count}个单位：`);
    return right ? [] : [{ sentence: said, why: `${word} is not ${count}` }];
  });
  return [...misplaced, ...unnamed, ...lists];
}

/** How many targets came out how, counted again in the table. */
function targetClaims(doc: ReportDocument): FalseClaim[] {
  const table = tableOf(doc, 'targets');
  if (table === undefined) return [];
  const rows = gridOfTable(table).slice(1);
  const count = (word: string): number => rows.filter((row) => row[4] === word).length;
  const said = sentences(doc).find((text) => text.includes('量化目标')) ?? '';
  const unknown = count('无法判断');
  const expected = `量化目标${rows.length}项：达到${count('达到')}项，未达到${count('未达到')}项${
    unknown === 0 ? '。' : `，没有数据无法判断${unknown}项。`
  }`;
  return said.endsWith(expected) ? [] : [{ sentence: said, why: `the table says ${expected}` }];
}

export const ownClaims = (doc: ReportDocument): FalseClaim[] => [...assessmentClaims(doc), ...targetClaims(doc)];
