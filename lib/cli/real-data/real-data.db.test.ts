import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { read } from '../../data/db';
import { snake } from '../../domain/columns';
import { registers } from '../../domain/register/registers';
import { addUnit, freshDatabase, mapFile, realDataPresent, realFile, runImport } from './harness';

/** A hash of all rows of a unit, whatever their ids. */
async function content(table: string, unitId: number): Promise<string> {
  const [row] = await read<{ h: string }>(
    `select md5(string_agg(row_hash || coalesce(due_on::text, ''), ',' order by row_hash)) as h from ${table} where unit_id = $1`,
    [unitId],
  );
  return row?.h ?? '';
}

async function cell(measure: string, unitId: number): Promise<number> {
  const [row] = await read<{ n: number | null }>(
    'select sum(value) as n from measure_cell where measure = $1 and unit_id = $2',
    [measure, unitId],
  );
  return row?.n ?? 0;
}

const all = (inserted: number) => ({ inserted, updated: 0, unchanged: 0, duplicate: 0, ignored: 0, error: 0 });

describe.runIf(realDataPresent())('real input', () => {
  let drop: () => Promise<void>;
  const units: Record<string, number> = {};

  beforeAll(async () => {
    ({ drop } = await freshDatabase());
    for (const code of ['CSV', 'XLSX', 'MSG', 'DISC', 'QUEUE']) units[code] = await addUnit(code, code);
  });
  afterAll(() => drop());

  it('311: 10,000 rows from CSV and from XLSX are the same rows, and nothing changes the second time', async () => {
    const args = ['complaints', '--map', mapFile('complaints-311')];
    for (const [unit, file] of [
      ['CSV', '311_sample.csv'],
      ['XLSX', '311_sample.xlsx'],
    ] as const) {
      const first = await runImport(...args, realFile(`complaints/${file}`), '--unit', unit);
      expect(first).toMatchObject({ code: 0, ok: true, counts: all(10_000), problems: [] });
      const again = await runImport(...args, realFile(`complaints/${file}`), '--unit', unit);
      expect(again.counts).toEqual({ ...all(0), unchanged: 10_000 });
    }
    expect(await content('complaint', units['XLSX'] ?? 0)).toBe(await content('complaint', units['CSV'] ?? 0));
    const [range] = await read(
      `select min(received_on) as a, max(received_on) as b, count(*) filter (where status = 'duplicate') as d,
         count(*) filter (where due_on is null) as undue from complaint where unit_id = $1`,
      [units['CSV']],
    );
    expect(range).toEqual({ a: '2014-01-01', b: '2019-02-13', d: 217, undue: 0 });
    expect(await cell('complaint.received', units['CSV'] ?? 0)).toBe(10_000 - 217);
  });

  it('311: every field of the 10,000 rows is the same from CSV and from XLSX', async () => {
    const fields = Object.keys(registers.complaints.columns).map((field) => `"${snake(field)}"`);
    const rows = (unit: string): Promise<unknown[]> =>
      read(`select ${fields.join(', ')} from complaint where unit_id = $1 order by case_no`, [units[unit]]);
    const [csv, xlsx] = await Promise.all([rows('CSV'), rows('XLSX')]);
    expect(csv).toHaveLength(10_000);
    expect(xlsx).toEqual(csv);
  });

  it('311: the calendar days from receipt to answer are the DaysOpen of all 9,792 closed rows', async () => {
    const stored = await read<{ no: string; days: number }>(
      `select case_no as no, answered_on - received_on as days from complaint
       where unit_id = $1 and answered_on is not null`,
      [units['CSV']],
    );
    const [head = [], ...lines]: string[][] = parse(await readFile(realFile('complaints/311_sample.csv')));
    const at = (name: string): number => head.indexOf(name);
    const theirs = lines
      .filter((line) => line[at('CloseDate')] !== '')
      .map((line): [string, number] => [line[at('SRRecordID')] ?? '', Number(line[at('DaysOpen')])]);
    expect(theirs).toHaveLength(9792);
    expect(new Map(stored.map(({ no, days }) => [no, days]))).toEqual(new Map(theirs));
  });

  it('messages: 2,816 with both kinds of date cells, to the last one', async () => {
    const file = realFile('complaints/leader-messages-with-replies.xlsx');
    const answer = await runImport('complaints', file, '--unit', 'MSG', '--map', mapFile('leader-messages'));
    expect(answer).toMatchObject({ code: 0, counts: all(2816) });
    const [seen] = await read(
      `select min(received_on) as first, max(received_on) as last, count(*) filter (where reply ~ '_x000D_') as escapes,
         (select answered_on from complaint where case_no = '27610' and unit_id = $1) as date_only
       from complaint where unit_id = $1`,
      [units['MSG']],
    );
    expect(seen).toMatchObject({ escapes: 0, date_only: '2018-04-24' });
  });

  it('disclosures of three departments, three header layouts, one map', async () => {
    const files = [
      '5科学技术厅-政府信息公开__政策解读',
      '6工业和信息化厅-政府信息公开__产业政策',
      '7教育厅-政府信息公开__政策文件',
    ];
    const paths = files.map((name) => realFile(`disclosures/${name}.csv`));
    const args = ['disclosures', ...paths, '--unit', 'DISC', '--map', mapFile('disclosures')];
    expect(await runImport(...args)).toMatchObject({ code: 0, counts: all(134 + 31 + 58), problems: [] });
    expect((await runImport(...args)).counts).toEqual({ ...all(0), unchanged: 223 });
    expect(await cell('disclosure.published', units['DISC'] ?? 0)).toBe(223);
  });

  it('queue: 2,004 legs of 1,115 tickets, times joined with their day, vendor minutes recomputed', async () => {
    const answer = await runImport(
      'service-cases',
      realFile('queues/queue_data.csv'),
      '--unit',
      'QUEUE',
      '--map',
      mapFile('queue'),
    );
    expect(answer).toMatchObject({ code: 0, counts: all(2004) });
    const [seen] = await read(
      `select count(distinct (served_on, ticket_no)) as tickets, count(*) filter (where result = 'noShow') as void,
         count(*) filter (where called_at is null) as uncalled, min(arrived_at) as first,
         count(*) filter (where wait_seconds is null and called_at is not null) as backwards
       from service_case where unit_id = $1`,
      [units['QUEUE']],
    );
    expect(seen).toEqual({ tickets: 1115, void: 197, uncalled: 32, first: '2019-08-01T07:24:19', backwards: 3 });
    // A ticket may recur within a day (QUIRKS I4): a visit is a first leg, not a number.
    expect(await cell('hall.noShowBase', units['QUEUE'] ?? 0)).toBe(1132);
  });

  it.each(['UTC', 'Asia/Shanghai', 'America/New_York'])(
    'the server in %s reads the same days and times',
    async (zone) => {
      const own = process.env['TZ'];
      process.env['TZ'] = zone;
      const unit = await addUnit(zone, zone);
      const unit311 = await addUnit(`${zone} 311`, `${zone} 311`);
      const sample = realFile('complaints/311_sample.csv');
      await runImport('complaints', sample, '--unit', `${zone} 311`, '--map', mapFile('complaints-311'));
      await runImport('service-cases', realFile('queues/queue_data.csv'), '--unit', zone, '--map', mapFile('queue'));
      const file = realFile('complaints/leader-messages-with-replies.xlsx');
      await runImport('complaints', file, '--unit', zone, '--map', mapFile('leader-messages'));
      process.env['TZ'] = own;
      expect(await content('complaint', unit311)).toBe(await content('complaint', units['CSV'] ?? 0));
      expect(await content('service_case', unit)).toBe(await content('service_case', units['QUEUE'] ?? 0));
      expect(await content('complaint', unit)).toBe(await content('complaint', units['MSG'] ?? 0));
    },
  );

  it('all cells equal what the rows add up to', async () => {
    const { verifyCells } = await import('../../data/cells');
    expect(await verifyCells()).toEqual([]);
  });
});
