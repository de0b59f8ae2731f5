import { composeReport } from '@/lib/domain/report/compose';
import type { ReportDocument } from '@/lib/domain/report/document';
import type { Narrative } from '@/lib/domain/report/narrative';
import { slotsOf, type Template } from '@/lib/domain/report/template';
import { cellsOf, demoCells, reportedFacts } from '@/lib/domain/report/testing/values';
import { BELOW, TOP, valuesOfWorld, type World } from '@/lib/domain/report/testing/world';

/** Text without a comma is what fills a line to its last character. */
const sentence = '本单位严格执行信息公开审查制度并按时更新各类公开目录公开指南和公开专栏';

const typed: Narrative = {
  type: 'doc',
  content: [
    { type: 'paragraph', content: [{ type: 'text', text: `${sentence.repeat(24)}。` }] },
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: '全年主动公开', marks: [{ type: 'bold' }] },
        {
          type: 'figure',
          attrs: { code: 'disclosure.published', part: 'value', when: 'now', period: null, unit: null },
        },
        { type: 'text', text: `条。${sentence.repeat(3)}（见《公开目录》第12项）。` },
      ],
    },
    {
      type: 'orderedList',
      content: [1, 2, 3].map((i) => ({
        type: 'listItem' as const,
        content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text: sentence.repeat(i) }] }],
      })),
    },
  ],
};

const cellsBelow = BELOW.flatMap(({ code: unit }, i) =>
  cellsOf(
    [
      ['disclosure.published', '', 20 + i],
      ['disclosure.publishedByCategory', '财政', 20 + i],
      ['disclosure.publishedByTiming', 'fixed', 20 + i],
      ['disclosure.duePublished', '', 18],
      ['disclosure.dueOnTime', '', 18 - i],
      ...reportedFacts(),
    ],
    [202401, 202501, 202502, 202503],
  ).map((cell) => ({ ...cell, unit })),
);

/** A report with everything that its template can hold: every field written, units below, parts, charts, gaps. */
export function fullReport(template: Template): ReportDocument {
  const half = template.halfYearly === true;
  const world: World = {
    cells: [...demoCells().map((cell) => ({ ...cell, unit: TOP.code })), ...cellsBelow],
    period: { from: 202501, to: half ? 202506 : 202512 },
    asOf: '2026-01-10',
  };
  return composeReport({
    template,
    values: valuesOfWorld(world),
    narrative: Object.fromEntries(slotsOf(template).map(({ slot }) => [slot, typed])),
    signatory: '',
    signedOn: '2026-01-12',
  });
}
