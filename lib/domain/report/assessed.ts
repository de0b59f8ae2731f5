import type { FrozenAssessment } from '../assessment/frozen';
import type { PublicNotice } from '../assessment/notices';
import { inRankOrder } from '../assessment/sheet';
import type { IndicatorValue } from '../indicator/definition';
import { plain, type Block, type Paragraph, type Run, type Table, type TableCell } from './document';
import { UNKNOWN } from './number';
import { assessmentCodes as codes, type AssessedUnits } from './own-figures';
import { join } from './sentence';
import type { TemplateBlock } from './template';
import { bind, otherKey, type ReportValues } from './values';

const value = (code: string, number: number): IndicatorValue => ({
  code,
  value: number,
  numerator: number,
  denominator: null,
  missing: 0,
});

/** The numbers of a final assessment as values of a report: counts of its own, shares by unit. */
export function assessedValues({ scheme, rows }: FrozenAssessment): {
  readonly assessment: AssessedUnits;
  readonly now: readonly (readonly [string, IndicatorValue])[];
  readonly others: readonly (readonly [string, IndicatorValue])[];
} {
  const named = (notice: PublicNotice): number => rows.filter((row) => row.noticed?.notice === notice).length;
  const counts = [
    value(codes.units, rows.length),
    value(codes.ranked, rows.filter((row) => row.rank !== null).length),
    value(codes.commended, named('commended')),
    value(codes.criticised, named('criticised')),
  ];
  const shares = rows.map(
    ({ unit, share, total, rated }) =>
      [
        otherKey(codes.share, { unit: unit.code }),
        { code: codes.share, value: share, numerator: total, denominator: rated, missing: 0 },
      ] as const,
  );
  return {
    assessment: {
      title: scheme.title,
      rows: inRankOrder(rows).map(({ unit, rank, noticed }) => ({ unit, rank, noticed })),
    },
    now: counts.map((v) => [v.code, v] as const),
    others: shares,
  };
}

type AssessmentBlock = Extract<TemplateBlock, { kind: 'assessment' }>;

const say = (...runs: readonly Run[]): Paragraph => ({ kind: 'paragraph', origin: 'data', runs: join(runs) });
const centre = (...runs: readonly Run[]): TableCell => ({ runs, align: 'center' });
const word = (text: string): TableCell => centre(plain(text));

/** Table, who leads, and who is named: nothing at all where no assessment of the year is final. */
export function assessmentBlocks(block: AssessmentBlock, values: ReportValues): Block[] {
  const { assessment } = values;
  if (!assessment || assessment.rows.length === 0) return [];
  return [
    summary(assessment, values),
    tableOf(block, assessment, values),
    ...(['commended', 'criticised'] as const).map((notice) => named(notice, assessment, values)),
  ];
}

function summary(assessment: AssessedUnits, values: ReportValues): Paragraph {
  const count = (code: string): Run => bind(values, { code });
  const unranked = assessment.rows.length - assessment.rows.filter(({ rank }) => rank !== null).length;
  const lead = assessment.rows.filter(({ rank }) => rank === 1);
  return say(
    plain(`${assessment.title}已定结果，共考核`),
    count(codes.units),
    plain('个单位，排名'),
    count(codes.ranked),
    plain(unranked === 0 ? '个单位。' : '个单位，其余单位可计分项目不足，不排名。'),
    plain('得分率为得分占可计分的比例，未报、没有发生或样本过少的项目不计分。'),
    ...(lead.length === 0 ? [] : leaders(lead, values)),
  );
}

/** A clause for each, so that every share stands with its own two numbers. */
function leaders(lead: AssessedUnits['rows'], values: ReportValues): Run[] {
  return lead.flatMap(({ unit }, i) => {
    const figure = (part: 'value' | 'numerator' | 'denominator'): Run =>
      bind(values, { code: codes.share, part, unit: unit.code });
    const before = i === 0 ? (lead.length === 1 ? '得分率最高的是' : '得分率并列最高的是') : '';
    return [
      plain(`${before}${unit.name}，得`),
      figure('numerator'),
      plain('分，可计分'),
      figure('denominator'),
      plain('分，得分率'),
      figure('value'),
      plain(i === lead.length - 1 ? '。' : '；'),
    ];
  });
}

const words: Readonly<Record<PublicNotice, string>> = { commended: '通报表扬', criticised: '通报批评' };

function tableOf(block: AssessmentBlock, assessment: AssessedUnits, values: ReportValues): Table {
  const heading = ['名次', '单位', '得分', '可计分', '得分率', '通报'].map(word);
  const rows = assessment.rows.map(({ unit, rank, noticed }): TableCell[] => {
    const figure = (part: 'value' | 'numerator' | 'denominator'): TableCell =>
      centre(bind(values, { code: codes.share, part, unit: unit.code }));
    return [
      word(rank === null ? '不排名' : String(rank)),
      { runs: [plain(unit.name)], align: 'left' },
      figure('numerator'),
      figure('denominator'),
      figure('value'),
      word(noticed === null ? UNKNOWN : words[noticed.notice]),
    ];
  });
  const widths = [13, 29, 14, 14, 15, 15];
  return {
    kind: 'table',
    id: block.id,
    caption: block.caption,
    widths,
    headerRows: 1,
    dense: false,
    rows: [heading, ...rows],
  };
}

/** Who is named, how many, and why where it was by hand. */
function named(notice: PublicNotice, { rows }: AssessedUnits, values: ReportValues): Paragraph {
  const found = rows.filter((row) => row.noticed?.notice === notice);
  if (found.length === 0) return say(plain(`${words[notice]}：无。`));
  const told = found.map(({ unit, noticed }) =>
    noticed?.by === 'hand' ? `${unit.name}（${noticed.reason.replace(/[。；]+$/, '')}）` : unit.name,
  );
  return say(plain(words[notice]), bind(values, { code: codes[notice] }), plain(`个单位：${told.join('、')}。`));
}
