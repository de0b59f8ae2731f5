import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { beforeAll, describe, expect, it } from 'vitest';
import { composeReport } from '../domain/report/compose';
import { blocksOf, textOf, type ReportDocument } from '../domain/report/document';
import { chartCodesOf } from '../domain/report/template';
import { templates } from '../domain/report/templates';
import { demoCells, valuesFrom } from '../domain/report/testing/values';
import { signatureIndents } from './docx/signature';
import { writeReport } from './docx/write-report';
import { readReport } from './read-report';

const values = valuesFrom(demoCells());
const documentOf = (template: (typeof templates)[number]): ReportDocument =>
  composeReport({
    template,
    values,
    narrative: { plans: '下一步 < 打算 & "计划"\n第二段' },
    signatory: '',
    signedOn: '2026-01-12',
  });

describe.each(templates)('the Word file of $id', (template) => {
  const doc = documentOf(template);
  let file: Buffer;
  beforeAll(async () => {
    file = await writeReport(doc);
  });
  const xml = (name: string): string => strFromU8(unzipSync(file)[name] ?? new Uint8Array());

  it('says what the document says, paragraph by paragraph', () => {
    const said = readReport(file).paragraphs.map((p) => p.text);
    for (const block of blocksOf(doc)) {
      if (block.kind === 'paragraph') expect(said).toContain(textOf(block.runs));
      if (block.kind === 'blank') expect(said).toContain(block.text);
    }
    expect(said).toContain('2026年1月12日');
  });

  it('has every table with its merges, and every number equals its figure', () => {
    const { tables } = readReport(file);
    const composed = blocksOf(doc).filter((b) => b.kind === 'table');
    expect(tables).toHaveLength(composed.length);
    composed.forEach((table, i) => {
      const grid = tables[i]?.grid ?? [];
      expect(grid).toHaveLength(table.rows.length);
      for (const row of grid) expect(row).toHaveLength(table.widths.length);
      const printed = grid.flat();
      for (const row of table.rows) for (const cell of row) expect(printed).toContain(textOf(cell.runs));
    });
  });

  it('has native charts with the same numbers and a Chinese description', () => {
    const { charts, altTexts } = readReport(file);
    const composed = blocksOf(doc).filter((b) => b.kind === 'chart');
    expect(charts.map((c) => c.series)).toEqual(
      composed.map((c) => c.series.map(({ name, values: v }) => ({ name, values: v }))),
    );
    expect(altTexts).toEqual(composed.map((c) => c.description));
    expect(composed.length > 0).toBe(chartCodesOf(template).length > 0);
  });

  it('has the page of GB/T 9704', () => {
    const main = xml('word/document.xml');
    expect(main).toMatch(/<w:pgSz [^>]*w:w="11906"[^>]*w:h="16838"/);
    for (const side of ['w:top="2098"', 'w:right="1474"', 'w:bottom="1984"', 'w:left="1588"', 'w:footer="1420"'])
      expect(main).toContain(side);
    expect(main).toMatch(/<w:docGrid [^>]*w:linePitch="579"/);
    expect(xml('word/settings.xml')).toMatch(/<w:evenAndOddHeaders(?: w:val="true")?\/>/);
    const footers = Object.keys(unzipSync(file)).filter((name) => /word\/footer\d+\.xml/.test(name));
    const sides = footers.map((name) => /<w:jc w:val="(\w+)"/.exec(xml(name))?.[1]);
    expect(sides.sort()).toEqual(['left', 'right']);
  });

  it('uses only styles that it defines, and keeps cells off the grid', () => {
    const styles = xml('word/styles.xml');
    for (const { style } of readReport(file).paragraphs) expect(styles).toContain(`w:styleId="${style}"`);
    for (const id of ['Title', 'ReportCell', 'ReportDense'])
      expect(new RegExp(`w:styleId="${id}">.*?</w:style>`).exec(styles)?.[0]).toContain('<w:snapToGrid w:val="0"/>');
    const ids = [...styles.matchAll(/w:styleId="([^"]*)"/g)].map((m) => m[1]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('gives every table row its whole grid', async () => {
    const { value } = await mammoth.convertToHtml({ buffer: file });
    const count = (value.match(/<table>/g) ?? []).length;
    expect(count).toBe(blocksOf(doc).filter((b) => b.kind === 'table').length);
    expect(value).toContain('<h1>');
  });
});

it('places signatory and date as the standard asks', () => {
  expect(signatureIndents('云溪镇人民政府便民服务中心', '2026年1月12日')).toEqual({ name: 2, date: 6.5 });
  // 5 characters against 6.5 (digits are half as wide): the date takes the place at the right
  expect(signatureIndents('云溪镇政府', '2026年1月12日')).toEqual({ name: 5.5, date: 2 });
});
