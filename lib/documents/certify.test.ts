import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { composeReport } from '@/lib/domain/report/compose';
import type { ReportDocument } from '@/lib/domain/report/document';
import { templates } from '@/lib/domain/report/templates';
import { demoCells, valuesFrom } from '@/lib/domain/report/testing/values';
import { certify, writeCertified } from './certify';

const values = valuesFrom(demoCells());
const compose = (template: (typeof templates)[number]): ReportDocument =>
  composeReport({
    template,
    values,
    narrative: { plans: '第一段\n第二段 3 件' },
    signatory: '',
    signedOn: '2026-01-12',
  });

describe.each(templates)('the certificate of $id', (template) => {
  it('is clean for what was written', async () => {
    const { file, certificate } = await writeCertified(compose(template));
    expect(certificate.mismatches).toEqual([]);
    expect(certificate.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(certificate.compared.paragraphs).toBeGreaterThan(3);
    expect(certify(file, compose(template)).sha256).toBe(certificate.sha256);
  });
});

describe('a changed file is refused', () => {
  const [template] = templates;
  if (!template) throw new Error('no template');
  const doc = compose(template);

  /** The file with one part rewritten. */
  async function tampered(part: string, change: (xml: string) => string): Promise<Uint8Array> {
    const { file } = await writeCertified(doc);
    const parts = unzipSync(file);
    const before = strFromU8(parts[part] ?? new Uint8Array());
    const after = change(before);
    expect(after).not.toBe(before);
    return zipSync({ ...parts, [part]: strToU8(after) });
  }
  const main = 'word/document.xml';
  const wrong = (file: Uint8Array): string[] => [...new Set(certify(file, doc).mismatches.map((m) => m.check))];

  it('for a number in a table', async () => {
    const file = await tampered(main, (xml) =>
      xml.replace(/(<w:tc>(?:(?!<\/w:tc>).)*<w:t[^>]*>)(\d+)(<\/w:t>)/s, '$19$2$3'),
    );
    expect(wrong(file)).toEqual(['tables', 'numbers']);
  });

  it('for a number in a sentence, a heading and a paragraph taken out', async () => {
    expect(wrong(await tampered(main, (xml) => xml.replace('一、总体情况', '一、总体')))).toEqual(['headings']);
    const gone = await tampered(main, (xml) => xml.replace('〔待填写：存在的主要问题及改进情况〕', ''));
    expect(wrong(gone)).toContain('paragraphs');
  });

  it('for a margin and a page number', async () => {
    expect(wrong(await tampered(main, (xml) => xml.replace('w:top="2098"', 'w:top="2000"')))).toEqual(['margins']);
    const { file } = await writeCertified(doc);
    const footer = Object.keys(unzipSync(file)).find((name) => name.startsWith('word/footer')) ?? '';
    const still = await tampered(footer, (xml) => xml.replace(/PAGE/, 'DATE'));
    expect(wrong(still)).toEqual(['pageNumbers']);
  });
});
