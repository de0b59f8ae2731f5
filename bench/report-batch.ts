import { loadavg } from 'node:os';
import { performance } from 'node:perf_hooks';

import { rollUpAll } from '../lib/data/cell-rollup';
import { transaction, type Tx } from '../lib/data/db';
import { findBatch, keepItem, startBatch, waitingItems } from '../lib/data/report-batch';
import { burdenNow } from '../lib/data/report-burden';
import { reportFonts } from '../lib/data/report-fonts';
import { loadReport } from '../lib/data/reports';
import { unitWithin } from '../lib/data/unit-within';
import { writeCertified } from '../lib/documents/certify';
import { composeReport } from '../lib/domain/report/compose';
import type { Burden } from '../lib/domain/report/burden';
import type { Template } from '../lib/domain/report/template';
import { templateById } from '../lib/domain/report/templates';
import { demoCells } from '../lib/domain/report/testing/values';
import { ok } from '../lib/domain/result';
import type { OrgScope } from '../lib/domain/scope';
import { onDatabase } from './on-database';

/** The whole way of one report and of a batch: stored cells → values → document → Word file → read back → kept. */
const REPORTS = Number(process.env['BENCH_REPORTS'] ?? 1500);
const TARGET_SECONDS = 300;
const PERIOD = { from: 202501, to: 202512 };
const AS_OF = '2026-01-10';
const everything = { actor: 'bench', role: 'administrator', path: '/' } as unknown as OrgScope;
const MB = 1024 * 1024;
const TOP = 1;

/** The statutory report, with the two charts that an office may put into it. */
export function statutoryWithCharts(): Template {
  const [annual, summary] = [templateById('annual-disclosure'), templateById('work-summary')];
  if (annual === undefined || summary === undefined) throw new Error('templates are missing');
  const charts = summary.chapters
    .flatMap((c) => c.sections.flatMap((s) => s.blocks))
    .filter((b) => b.kind === 'monthly')
    .slice(0, 2);
  const section = { id: 'charts', title: null, blocks: charts };
  return { ...annual, chapters: [...annual.chapters, { id: 'charts', title: '附图', sections: [section] }] };
}

/** So many townships under counties of twenty, each with two years of every measure that the report reads. */
async function fill(tx: Tx): Promise<number> {
  await tx.query(
    `insert into org_unit (id, code, name, kind, parent_id, path, population, valid_from)
     select 1, 'P', 'P', 'county', null::int, '/1/', null::int, '2000-01-01'::date union all
     select 10 + c, 'C' || c, '测试' || c || '县', 'county', 1, format('/1/%s/', 10 + c), null, '2000-01-01'
     from generate_series(0, $1::int / 20) c union all
     select 10000 + n, 'N' || n, '测试' || n || '镇', 'township', 10 + n / 20, format('/1/%s/%s/', 10 + n / 20, 10000 + n),
       20000, '2000-01-01' from generate_series(0, $1::int - 1) n`,
    [REPORTS],
  );
  const byKey = new Map(
    demoCells()
      .filter(({ month }) => month >= 202401)
      .map((cell) => [`${cell.month} ${cell.measure} ${cell.slice}`, cell]),
  );
  const cells = [...byKey.values()];
  const [row] = await tx.query<{ n: number }>(
    `with put as (insert into measure_cell (unit_id, month, measure, slice, value)
       select 10000 + n, c.month, c.measure, c.slice, case when c.measure like '%.reported' then 1 else c.value + n % 7 end
       from generate_series(0, $1::int - 1) n,
         unnest($2::int[], $3::text[], $4::text[], $5::float8[]) as c(month, measure, slice, value) returning 1)
     select count(*) as n from put`,
    [
      REPORTS,
      cells.map((c) => c.month),
      cells.map((c) => c.measure),
      cells.map((c) => c.slice),
      cells.map((c) => c.value),
    ],
  );
  await rollUpAll(tx);
  return row?.n ?? 0;
}

async function one(unitId: number, template: Template): Promise<{ name: string; file: Buffer; burden: Burden }> {
  const unit = await unitWithin(everything, unitId);
  const { input } = await loadReport(everything, { unit, template, period: PERIOD, asOf: AS_OF });
  const doc = composeReport(input);
  const { file } = await writeCertified(doc, await reportFonts());
  return { name: `${unit.code} ${doc.title.join('')}.docx`, file, burden: burdenNow(input) };
}

async function single(): Promise<void> {
  const template = statutoryWithCharts();
  const times: number[] = [];
  for (let i = 0; i < 25; i += 1) {
    const from = performance.now();
    await one(10_000 + (i % REPORTS), template);
    if (i >= 5) times.push(performance.now() - from);
  }
  const median = times.sort((a, b) => a - b)[10] ?? Number.NaN;
  const met = median <= 100 ? 'met' : 'NOT met';
  console.log(
    `statutory report with two charts, stored cells to certified file, warm: median ${median.toFixed(1)} ms   target 100 ms: ${met}`,
  );
}

const load = (): string => (loadavg()[0] ?? 0).toFixed(1);
const rss = (): string => `${(process.memoryUsage().rss / MB).toFixed(0)} MB`;

/** As the page and the command line do it: a few at a time, each file kept before the next is written. */
async function batch(): Promise<void> {
  const template = templateById('annual-disclosure');
  if (template === undefined) throw new Error('no template');
  const started = await startBatch(everything, {
    unitId: TOP,
    template: { ...template, kinds: ['township'] },
    period: PERIOD,
  });
  if (!started.ok) throw new Error(started.error);
  const id = started.value;
  const marks = [10, 25, 50, 75, 100].map((percent) => ({ percent, at: Math.ceil((REPORTS * percent) / 100) }));
  const seen: string[] = [];
  const from = performance.now();
  const cpu = process.cpuUsage();
  let done = 0;
  for (let waiting = await waitingItems(id, 4); waiting.length > 0; waiting = await waitingItems(id, 4))
    for (const { unitId } of waiting) {
      await keepItem(everything, { batchId: id, unitId, outcome: ok(await one(unitId, template)) });
      done += 1;
      for (const { percent } of marks.filter(({ at }) => at === done)) {
        const seconds = (performance.now() - from) / 1000;
        seen.push(`${percent} % after ${seconds.toFixed(0)} s: RSS ${rss()}`);
      }
    }
  const seconds = (performance.now() - from) / 1000;
  const kept = await findBatch(everything, id);
  const target = (TARGET_SECONDS * REPORTS) / 1500;
  console.log(
    `batch of ${kept?.done ?? 0} reports: ${seconds.toFixed(1)} s, ${(done / seconds).toFixed(1)} a second   target ${target.toFixed(0)} s: ${seconds <= target ? 'met' : 'NOT met'}`,
  );
  const { user, system } = process.cpuUsage(cpu);
  const own = ((user + system) / 1000 / done).toFixed(0);
  console.log(`  of that ${own} ms of this process's own processor time a report; load ${load()}`);
  console.log(seen.map((line) => `  ${line}`).join('\n'));
}

await onDatabase(async () => {
  const cells = await transaction(fill);
  await transaction(async (tx) => tx.query('analyze'));
  console.log(`${REPORTS} townships, ${cells} cells`);
  await single();
  await batch();
});
