import { indicatorByCode } from '../indicator/catalogue';
import type { IndicatorValue } from '../indicator/definition';
import { metBy } from '../indicator/target';
import { plain, type Block, type Paragraph, type Run, type Table, type TableCell } from './document';
import { UNKNOWN } from './number';
import { targetCode, targetCodes as codes, type SignedTargets } from './own-figures';
import { join } from './sentence';
import type { TemplateBlock } from './template';
import { bind, type ReportValues } from './values';
import { dateWords, names } from './words';

const value = (code: string, number: number): IndicatorValue => ({
  code,
  value: number,
  numerator: number,
  denominator: null,
  missing: 0,
});

/** What the year asks and how it came out, as values of a report. */
export function targetValues(
  targets: ReadonlyMap<string, number>,
  now: ReadonlyMap<string, IndicatorValue>,
): [string, IndicatorValue][] {
  const judged = [...targets].flatMap(([code, target]) => {
    const definition = indicatorByCode.get(code);
    return definition === undefined ? [] : [metBy(definition, now.get(code)?.value ?? null, target)];
  });
  const told = (outcome: (typeof judged)[number]): number => judged.filter((one) => one === outcome).length;
  const counts = [
    value(codes.signed, judged.length),
    value(codes.met, told('yes')),
    value(codes.missed, told('no')),
    value(codes.unknown, told('other')),
  ];
  return [
    ...counts.map((v): [string, IndicatorValue] => [v.code, v]),
    ...[...targets].map(([code, target]): [string, IndicatorValue] => [
      targetCode(code),
      value(targetCode(code), target),
    ]),
  ];
}

type TargetsBlock = Extract<TemplateBlock, { kind: 'targets' }>;

const centre = (...runs: readonly Run[]): TableCell => ({ runs, align: 'center' });
const word = (text: string): TableCell => centre(plain(text));
const say = (...runs: readonly Run[]): Paragraph => ({ kind: 'paragraph', origin: 'data', runs: join(runs) });

/** How many of the signed targets were met, and each with its number; nothing where no letter was signed. */
export function targetsBlocks(block: TargetsBlock, values: ReportValues): Block[] {
  const { letter } = values;
  if (!letter) return [];
  const { year = '' } = names(values);
  const number = letter.docNo === null ? '' : `（${letter.docNo}）`;
  const signed = `${dateWords(letter.signedOn)}与${letter.signedWith}签订${year}年目标责任书${number}`;
  if (letter.codes.length === 0) return [say(plain(`${signed}，没有登记量化目标。`))];
  return [sentence(signed, values), tableOf(block, letter, values)];
}

function sentence(signed: string, values: ReportValues): Paragraph {
  const count = (code: string): Run => bind(values, { code });
  const unknown = values.now.get(codes.unknown)?.value ?? 0;
  return say(
    plain(`${signed}，量化目标`),
    count(codes.signed),
    plain('项：达到'),
    count(codes.met),
    plain('项，未达到'),
    count(codes.missed),
    ...(unknown === 0 ? [plain('项。')] : [plain('项，没有数据无法判断'), count(codes.unknown), plain('项。')]),
  );
}

const outcomes = { yes: '达到', no: '未达到', other: '无法判断' } as const;

function tableOf(block: TargetsBlock, letter: SignedTargets, values: ReportValues): Table {
  const heading = ['指标', '目标', '完成', '总数', '结果'].map(word);
  const rows = letter.codes.flatMap((code): TableCell[][] => {
    const definition = indicatorByCode.get(code);
    if (definition === undefined) return [];
    const target = values.now.get(targetCode(code))?.value ?? 0;
    const outcome = metBy(definition, values.now.get(code)?.value ?? null, target);
    const sign = definition.direction === 'lower' ? '≤' : '≥';
    return [
      [
        { runs: [plain(block.labels[code] ?? code)], align: 'left' },
        centre(plain(sign), bind(values, { code: targetCode(code) })),
        centre(bind(values, { code })),
        definition.kind === 'sum' ? word(UNKNOWN) : centre(bind(values, { code, part: 'denominator' })),
        word(outcomes[outcome]),
      ],
    ];
  });
  const widths = [36, 16, 16, 16, 16];
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
