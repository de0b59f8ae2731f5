import { createTranslator } from 'use-intl/core';
import { describe, expect, it } from 'vitest';

import { registers } from '@/lib/domain/register/registers';
import { listedFields } from '@/lib/domain/register/listing';
import { readForm } from '@/lib/domain/import/form';
import { importTarget } from '@/lib/domain/import/target';
import { fold } from '@/lib/domain/import/text';
import en from '../../messages/en/registers.json';
import zh from '../../messages/zh-CN/registers.json';
import { exportColumns, exportRowsOf } from './export-rows';
import { listColumns, listRows } from './list-rows';
import { totalsOf } from './totals';
import type { RegistersTranslator } from './words';

const translatorOf = (locale: string, registersWords: unknown): RegistersTranslator => {
  const messages = { registers: registersWords } as Record<string, Record<string, string>>;
  return createTranslator({ locale, messages, namespace: 'registers' });
};
const chinese = translatorOf('zh-CN', zh);
const english = translatorOf('en', en);
const translators = { 'zh-CN': chinese, en: english };
const t = chinese;
const { complaints } = registers;
const values = {
  caseNo: '00123',
  title: '=路灯',
  status: 'closed',
  source: 'hotline12345',
  receivedOn: '2025-11-01',
  dueOn: '2025-11-07',
  resolved: false,
  people: 0,
  complainantName: '张三',
};
const item = { id: 7, unitName: '云溪镇', values, due: 'overdue' as const };
const view = { definition: complaints, fields: listedFields(complaints), withUnit: true, locale: 'zh-CN' };

describe('listRows', () => {
  it('leads from the first cell to the case and marks the due date with sign and word', () => {
    const [row] = listRows([item], view, t);
    expect(row?.cells['caseNo']).toEqual({ text: '00123', href: '/registers/complaints/7' });
    expect(row?.cells['dueOn']).toEqual({ text: '2025-11-07', mark: { tone: 'overdue', word: '逾期' } });
    expect(row?.cells['resolved']?.text).toBe('否');
    expect(row?.cells['rating']?.text).toBe('—');
    expect(row?.cells['unit']?.text).toBe('云溪镇');
  });

  it('marks the first cell where the due date is not shown, and shows a value that left the vocabulary', () => {
    const odd = { ...item, values: { ...values, status: 'archived' } };
    const [row] = listRows([odd], { ...view, fields: ['caseNo', 'status'] }, t);
    expect(row?.cells['caseNo']?.mark?.word).toBe('逾期');
    expect(row?.cells['status']?.text).toBe('archived');
  });

  it('puts the unit behind the naming column only where rows of several units are shown', () => {
    expect(listColumns(view, t)[1]?.id).toBe('unit');
    expect(listColumns({ ...view, withUnit: false }, t).map((column) => column.id)).toEqual(view.fields);
  });
});

describe('totalsOf', () => {
  it('tells no statement from nothing', () => {
    const days = { ...view, definition: registers['service-days'], fields: ['day', 'visits', 'matters'] };
    expect(totalsOf({ visits: null, matters: 0, completed: 9 }, days, t)).toEqual({
      totals: { visits: '—', matters: '0' },
    });
    expect(totalsOf({}, view, t)).toEqual({});
  });
});

describe.each(Object.entries(translators))('export in %s', (locale, words) => {
  it.each(Object.values(registers))('$name: no personal column; every heading can be imported again', (definition) => {
    const columns = exportColumns(definition, words);
    expect(columns.some(({ field }) => definition.columns[field ?? '']?.personal)).toBe(false);
    const labels = { fields: Object.fromEntries(columns.map((c) => [c.field ?? 'unit', [c.label]])), choices: {} };
    const target = importTarget(definition.name, labels);
    for (const { field, label } of columns) {
      if (field !== undefined && definition.columns[field]?.derived) continue;
      expect(target.headings.get(fold(label)), label).toEqual([field ?? 'unit']);
    }
  });

  it('keeps 0, blank and codes apart', async () => {
    async function* batches() {
      await Promise.resolve();
      yield [item];
    }
    const columns = exportColumns(complaints, words);
    const rows: (string | number | null)[][] = [];
    const asked = { definition: complaints, columns, t: words, locale };
    for await (const row of exportRowsOf(batches(), asked)) rows.push(row);
    const cell = (field: string) => rows[0]?.[columns.findIndex((column) => column.field === field)];
    expect(cell('people')).toBe(0);
    expect(cell('rating')).toBeNull();
    expect(cell('caseNo')).toBe('00123');
    expect(cell('receivedOn')).toBe('2025-11-01');
    expect(JSON.stringify(rows)).not.toContain('张三');
    expect(readForm('complaints', { receivedOn: String(cell('receivedOn')) }).problems).toEqual([]);
  });
});
