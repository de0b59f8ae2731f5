import * as XLSX from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { loadComparison, loadSeries } from '@/app/(desk)/compare/load-comparison';
import { comparisonSheet, indicatorSheets } from '@/app/(desk)/compare/export/sheets';
import { GET as interfaceIndicators } from '@/app/api/v1/indicators/route';
import { today } from '@/lib/clock';
import { insertToken } from '@/lib/data/api-tokens';
import { recomputeAll } from '@/lib/data/cells';
import { evaluateSeries, evaluateUnit } from '@/lib/data/indicators';
import { findUnit } from '@/lib/data/org-units';
import { useUnits } from '@/lib/data/testing/database';
import { generate } from '@/lib/data/testing/generate';
import { insertRows, scopeOf } from '@/lib/data/testing/insert';
import { writeWorkbook } from '@/lib/documents/spreadsheet/write-workbook';
import { parseCompare } from '@/lib/domain/figure/compare-address';
import { figureCsv } from '@/lib/domain/figure/csv';
import { hasCorrected, type Figure } from '@/lib/domain/figure/figure';
import { formatValue, shownNumber } from '@/lib/domain/figure/format';
import { prepareMultiples } from '@/lib/domain/figure/multiples';
import { indicatorByCode, indicators } from '@/lib/domain/indicator/catalogue';
import type { IndicatorDefinition, IndicatorValue } from '@/lib/domain/indicator/definition';
import type { OrgUnit } from '@/lib/domain/org-unit';
import { firstDay, formatPeriod, lastDay, monthsIn, parsePeriod, sameLastYear, type Period } from '@/lib/domain/period';
import { registerNames } from '@/lib/domain/register/definition';
import { hashOf, newSecret } from '@/lib/gate/api/token';
import { translator } from '@/lib/i18n/translator';
import type { Command } from './command';
import { compareCommand } from './compare';
import { indicatorsCommand } from './indicators';

const all = scopeOf('/');
const secret = newSecret();
const codes = { 1: 'U1', 2: 'U2', 4: 'U4', 5: 'U5' } as const;
const units = fc.constantFrom(1, 2, 4, 5);
const indicator = fc.constantFrom(...indicators);
const periods = fc
  .constantFrom('2024', '2024H1', '2024Q3', '2024-03', '2024-02..2025-01', '2025')
  .map((text): Period => parsePeriod(text) ?? { from: 0, to: 0 });

useUnits(async (tx) => {
  for (const name of registerNames)
    await insertRows(tx, name, generate(name, name === 'administrative-acts' ? 60 : 400));
  await recomputeAll(tx);
  await insertToken(tx, all, { name: 'test', unitId: 1, mayRecord: false, hash: hashOf(secret) });
  // Corrected afterwards, some of them cells that are not there any more: about every second answer has a mark.
  await tx.query(
    `insert into cell_revision (unit_id, month, measure, slice, old_value, new_value, kind, reason, "by")
     select unit_id, month, measure, slice, nullif(value, 1), value + 1, 'correction', 'counted again', 'test'
     from measure_cell where month between 202312 and 202412 and abs(hashtext(measure || slice || month)) % 40 = 0`,
  );
});

type Shown = IndicatorValue & { readonly text: string };

/** What a card shows: the one evaluation and the one way to write it. */
async function card(unitId: number, period: Period, d: IndicatorDefinition): Promise<Shown> {
  const [value] = await evaluateUnit(all, { unitId, period, asOf: today(), codes: [d.code] });
  if (value === undefined) throw new Error(d.code);
  return { ...value, text: formatValue(d, value.value) };
}

async function json<T>(command: Command, ...args: string[]): Promise<T> {
  let out = '';
  const code = await command([...args, '--json'], { out: (text) => (out += text), err: () => undefined });
  expect(code).toBe(0);
  return JSON.parse(out) as T;
}

interface Said {
  readonly code: string;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly text: string;
  readonly corrected?: boolean;
}
const pick = ({ value, numerator, denominator, text, corrected = false }: Said | Shown) => ({
  value,
  numerator,
  denominator,
  text,
  corrected,
});

/** The series corrected at a category, which the line of the file names too. */
function markedIn(figure: Figure, at: number, line = ''): string[] {
  const marked = figure.series.flatMap((series) => (series.corrected?.[at] === true ? series.label : []));
  const named = hasCorrected(figure) ? (line.split(',').at(-1) ?? '') : '';
  expect(named).toBe(marked.join('; '));
  return marked;
}

const existed = ({ validFrom, validTo }: OrgUnit, period: Period): boolean =>
  validFrom <= lastDay(period) && (validTo === null || validTo >= firstDay(period));

async function comparison(period: Period, definitions: readonly IndicatorDefinition[]) {
  const unit = await findUnit(all, 'U1');
  if (unit === null) throw new Error('U1');
  return loadComparison(all, { unit, period, definitions, address: parseCompare({}) });
}

describe('one answer everywhere', () => {
  it('the command says what the card says', () =>
    fc.assert(
      fc.asyncProperty(units, periods, indicator, async (unitId, period, d) => {
        const asked = ['--unit', codes[unitId], '--period', formatPeriod(period), '--indicator', d.code];
        const said = await json<{ indicators: Said[] }>(indicatorsCommand, ...asked);
        expect(said.indicators.map(pick)).toEqual([pick(await card(unitId, period, d))]);
      }),
      { numRuns: 60 },
    ));

  it('the interface for other systems says what the card says', () =>
    fc.assert(
      fc.asyncProperty(units, periods, indicator, async (unitId, period, d) => {
        const query = `unit=${codes[unitId]}&period=${formatPeriod(period)}&indicator=${d.code}`;
        const request = new Request(`http://localhost/?${query}`, { headers: { authorization: `Bearer ${secret}` } });
        const answer = await interfaceIndicators(request, { params: Promise.resolve({}) });
        const { indicators: said } = (await answer.json()) as { indicators: Said[] };
        expect(said.map(pick)).toEqual([pick(await card(unitId, period, d))]);
      }),
      { numRuns: 30 },
    ));

  it('table and compare command say what the cards of the units say', () =>
    fc.assert(
      fc.asyncProperty(periods, indicator, async (period, d) => {
        const { comparison: table } = await comparison(period, [d]);
        const said = await json<{ units: (Said & { rank: number | null; flag: string; code: string })[] }>(
          compareCommand,
          d.code,
          ...['--parent', 'U1', '--period', formatPeriod(period)],
        );
        expect(said.units.map((u) => u.code)).toEqual(table.rows.map((row) => row.unit.code));
        for (const [i, { unit, cells }] of table.rows.entries()) {
          const shown = pick(await card(unit.id, period, d));
          const [cell] = cells;
          expect(cell && pick({ ...cell.value, text: cell.text })).toEqual(shown);
          expect(said.units[i] && pick(said.units[i])).toEqual(shown);
          const { rank, flag, beforeCorrected } = cell ?? {};
          expect(said.units[i]).toMatchObject({ rank, flag, beforeCorrected });
          const earlier = await card(unit.id, sameLastYear(period), d);
          expect(beforeCorrected).toBe(existed(unit, sameLastYear(period)) && earlier.corrected === true);
        }
      }),
      { numRuns: 60 },
    ));

  it.each(['2024', '2025-01..2025-03'])(
    'the workbook of %s holds what the table shows, for the whole catalogue',
    async (text) => {
      const period = parsePeriod(text) ?? { from: 0, to: 0 };
      const { comparison: table, minimum } = await comparison(period, indicators);
      const [t, indicatorWords, figure] = await Promise.all(
        (['compare', 'indicators', 'figure'] as const).map((name) => translator('zh-CN', name)),
      );
      if (!t || !indicatorWords || !figure) throw new Error('words');
      const words = { t, indicator: indicatorWords, figure };
      const sheets = [
        comparisonSheet(table, words, 'overview'),
        ...indicatorSheets({ comparison: table, words, minimum }),
      ];
      const book = XLSX.read(await writeWorkbook(sheets));
      expect(book.SheetNames).toHaveLength(indicators.length + 1);
      const seen = new Set<string>();
      for (const [at, d] of indicators.entries()) {
        const sheet = book.Sheets[book.SheetNames[at + 1] ?? ''];
        const rows = XLSX.utils.sheet_to_json<(string | number | null)[]>(sheet ?? {}, {
          header: 1,
          defval: null,
          raw: true,
        });
        const read = rows.slice(1).map((row) => ({
          unit: row[1],
          value: row[2] ?? null,
          text: row[3],
          corrected: row.at(-1) ?? '',
        }));
        const shown = table.rows.map(({ unit, cells }) => {
          const value = cells[at]?.value.value ?? null;
          const marks = [
            ...(cells[at]?.value.corrected === true ? ['✎ 更正'] : []),
            ...(cells[at]?.beforeCorrected === true ? ['✎ 基期更正'] : []),
          ];
          return {
            unit: unit.code,
            value: d.unit === 'percent' ? value : shownNumber(d.unit, value),
            text: cells[at]?.text,
            corrected: marks.join('; '),
          };
        });
        expect(read, d.code).toEqual(shown);
        for (const { corrected } of shown) seen.add(corrected);
      }
      expect(seen.has('')).toBe(true);
      expect([...seen].some((marks) => marks.includes(text === '2024' ? '✎ 更正' : '✎ 基期更正'))).toBe(true);
    },
  );

  it('chart and its file say month by month what the cards of the months say', () =>
    fc.assert(
      fc.asyncProperty(indicator, async (d) => {
        const unit = await findUnit(all, 'U1');
        if (unit === null) throw new Error('U1');
        const period = { from: 202405, to: 202408 };
        const { rows, span } = await loadSeries(all, { unit, period, definitions: [d], address: parseCompare({}) });
        const { figure } = prepareMultiples({
          definition: d,
          rows: rows.map((row) => ({ unit: row.unit, points: row.series[0]?.points ?? [] })),
          axis: 'month',
          monthWord: String,
          perResidents: false,
          entryText: () => '',
        });
        const [, ...lines] = figureCsv(figure).trimEnd().split('\r\n');
        for (const [at, row] of rows.entries()) {
          const [line] = await evaluateSeries(all, { unitId: row.unit.id, ...span, asOf: today(), codes: [d.code] });
          for (const month of [202404, 202405, 202408]) {
            const shown = await card(row.unit.id, { from: month, to: month }, d);
            const i = monthsIn(span).indexOf(month);
            expect(line?.points[i]?.value).toEqual((({ text: _text, ...value }) => value)(shown));
            expect(figure.series[at]?.texts[i]).toBe(shown.text);
            expect(markedIn(figure, i, lines[i]).includes(row.unit.name)).toBe(shown.corrected === true);
            const written = shownNumber(d.unit, shown.value);
            expect(lines[i]?.split(',')[at + 1]).toBe(written === null ? '' : String(written));
          }
        }
      }),
      { numRuns: 25 },
    ));

  it('refuses what it does not know', async () => {
    const refused = async (...args: string[]) => {
      let err = '';
      const code = await compareCommand(args, { out: () => undefined, err: (text) => (err += text) });
      return [code, err] as const;
    };
    const asked = ['--parent', 'U1', '--period', '2024'];
    expect(await refused('no.such', ...asked)).toEqual([1, expect.stringContaining('no.such')]);
    expect(await refused('hall.visits', '--parent', 'U9', '--period', '2024')).toEqual([
      1,
      expect.stringContaining('U9'),
    ]);
    expect(await refused('hall.visits', ...asked, '--kind', 'school')).toEqual([1, expect.stringContaining('school')]);
    expect(await refused('hall.visits')).toEqual([1, expect.stringContaining('--parent')]);
    expect(indicatorByCode.size).toBe(indicators.length);
  });
});
