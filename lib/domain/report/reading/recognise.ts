import { figureAt } from '../filed/figures';
import {
  filedColumns,
  filedSchema,
  type FiledChapter,
  type FiledInput,
  type FiledReport,
  type Proactive,
} from '../filed/schema';
import { claimsIn } from '../rules/claims';
import { chapterId } from '../rules/form';
import type { ReadingNote, SourceBlock } from './blocks';
import { chaptersOf } from './chapters';
import { dateOf, levelOf, textsOf, titleOf } from './identity';
import { isTable2, readTable2 } from './table2';
import { columnsOf, readTable3, type Columns, type Rows } from './table3';
import { readTable4 } from './table4';

export interface Reading {
  readonly report: FiledInput;
  readonly notes: readonly ReadingNote[];
}

interface Found {
  proactive: Proactive | null;
  legacy: boolean;
  rows: Rows;
  remedies: FiledReport['reviewLitigation'];
}

function readTables(blocks: readonly SourceBlock[], notes: ReadingNote[]): Found {
  const found: Found = { proactive: null, legacy: false, rows: {}, remedies: null };
  let columns: Columns | null = null;
  for (const block of blocks) {
    if (block.kind !== 'table') continue;
    const { grid } = block;
    if (isTable2(grid)) {
      const { proactive, legacy } = readTable2(grid, notes);
      found.proactive = found.proactive === null ? proactive : joined(found.proactive, proactive);
      found.legacy ||= legacy;
      continue;
    }
    const remedies = readTable4(grid, notes);
    if (remedies !== null) {
      found.remedies ??= remedies;
      continue;
    }
    columns = columnsOf(grid) ?? columns;
    found.rows = { ...readTable3(grid, { columns, notes }), ...found.rows };
  }
  return found;
}

/** Table 二 printed as several tables, one for each item of the Article. */
function joined(a: Proactive, b: Proactive): Proactive {
  const legacy = { ...a.legacy2019, ...b.legacy2019 };
  return {
    regulations: a.regulations ?? b.regulations,
    normativeDocs: a.normativeDocs ?? b.normativeDocs,
    licences: a.licences ?? b.licences,
    penalties: a.penalties ?? b.penalties,
    coercion: a.coercion ?? b.coercion,
    feesWanYuan: a.feesWanYuan ?? b.feesWanYuan,
    ...(Object.keys(legacy).length > 0 ? { legacy2019: legacy } : {}),
  };
}

function formOf({ legacy, rows }: Found): FiledReport['formVersion'] {
  if (legacy) return '2019';
  return rows.otherMerged === undefined ? '2021' : '2021*';
}

/** Every table was found, whatever is blank in it. */
const complete = ({ proactive, applications, reviewLitigation }: FiledReport): boolean =>
  Boolean(proactive.normativeDocs ?? proactive.legacy2019) &&
  Boolean(applications?.rows.newReceived && applications.rows.total && applications.rows.carriedOut) &&
  Boolean(reviewLitigation);

function noteChapters(chapters: readonly FiledChapter[], notes: ReadingNote[]): void {
  for (const chapter of chapters) {
    const id = chapterId(chapter.title);
    if (id?.startsWith('table') === true && chapter.tables === 0)
      notes.push({ code: chapter.pictures > 0 ? 'pictureTable' : 'noTable', where: id, found: chapter.title });
  }
}

function coverageOf(report: FiledReport): FiledReport['coverage'] {
  if (complete(report)) return 'full';
  return report.applications || report.proactive.normativeDocs || report.proactive.legacy2019 ? 'partial' : 'narrative';
}

/**
 * The report that a file holds: its tables by their labels, whatever their place, and the numbers that the text states
 * about them. Nothing is filled in: a blank cell is null, and what could not be read is noted.
 */
export function recognise(blocks: readonly SourceBlock[], name: string): Reading {
  const notes: ReadingNote[] = [];
  const texts = textsOf(blocks);
  const { unit, year } = titleOf(texts);
  const tables = readTables(blocks, notes);
  const chapters = chaptersOf(blocks);
  noteChapters(chapters, notes);
  if (year === null) notes.push({ code: 'noYear', where: 'year', found: '' });
  const rows = Object.keys(tables.rows).length > 0 ? { columns: [...filedColumns], rows: tables.rows } : null;
  const report = filedSchema.parse({
    id: name,
    unit,
    level: levelOf(unit),
    year: year ?? 0,
    publishedDate: dateOf(texts),
    formVersion: formOf(tables),
    source: name,
    proactive: tables.proactive,
    applications: rows,
    reviewLitigation: tables.remedies,
    notes: notes.map(({ code, where, found }) => `${code} ${where} ${found}`.trim()),
    printed: true,
    chapters,
  });
  return { report: { ...report, coverage: coverageOf(report), narrativeFigures: claims(texts, report) }, notes };
}

/** Numbers of the text, each with the table place that it states: the one that agrees, where several could be meant. */
const claims = (texts: readonly string[], report: FiledReport): FiledReport['narrativeFigures'] =>
  texts.flatMap(claimsIn).map(({ label, value, mapsTo, quote }) => ({
    label,
    value,
    mapsTo: mapsTo.find((name) => figureAt(report, name) === value) ?? mapsTo[0] ?? null,
    quote,
  }));
