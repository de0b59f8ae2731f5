import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';

import { composeReport } from '@/lib/domain/report/compose';
import { itemsOf, pagesOfHeadings, paginate } from '@/lib/domain/report/pages';
import { templates } from '@/lib/domain/report/templates';
import { demoCells, valuesFrom } from '@/lib/domain/report/testing/values';
import { fontProfiles } from '@/lib/domain/report/fonts';
import { slotsOf } from '@/lib/domain/report/template';
import { certify, writeCertified } from './certify';
import { contentsOf } from './docx/heading-pages';
import { readOldReport } from './reading/read-file';
import { readReport } from './read-report';

const values = valuesFrom(demoCells());
const compose = (template: (typeof templates)[number], contents = true) =>
  composeReport({ template, values, narrative: {}, signatory: '', signedOn: '2026-01-12', contents });
const entriesOf = (file: Uint8Array): string[] =>
  readReport(file).paragraphs.flatMap(({ style, text }) => (style.startsWith('TOC') ? [text] : []));

describe.each(templates)('the contents of $id', (template) => {
  const doc = compose(template);
  const headings = itemsOf(doc).flatMap((item) => (item.kind === 'heading' ? [item.text] : []));

  it(
    'name every heading with the page it stands on, and the certificate proves both',
    { timeout: 60_000 },
    async () => {
      const { file, certificate } = await writeCertified(doc);
      expect(certificate.mismatches).toEqual([]);
      expect(certificate.compared.contents).toBe(headings.length + 1);
      const entries = entriesOf(file);
      expect(entries.map((text) => text.replace(/\d+$/, ''))).toEqual(headings);
      const pages = entries.map((text) => Number(/\d+$/.exec(text)?.[0]));
      expect(pages[0]).toBeGreaterThan(1);
      expect([...pages].sort((a, b) => a - b)).toEqual(pages);
    },
  );

  it('stand in the preview too, with the pages of the preview', () => {
    const pages = paginate(doc);
    const at = pagesOfHeadings(pages);
    const entries = pages.flat().flatMap((item) => (item.kind === 'entry' ? [item] : []));
    expect(entries.map((e) => e.text)).toEqual(headings);
    for (const entry of entries) {
      const page = at.get(entry.id) ?? 0;
      expect(pages[page - 1]?.some((item) => item.kind === 'heading' && item.id === entry.id)).toBe(true);
    }
    const after = pages.findIndex((page) => page.some((item) => item.kind === 'block'));
    expect(pages[after]?.some((item) => item.kind === 'entry')).toBe(false);
  });
});

const sentence = '本镇将政务公开列入年度工作要点，明确分管领导和工作人员，逐月检查台账。';

describe.each(templates)('the preview of $id', (template) => {
  /** Every field filled, every other one with two paragraphs. */
  const typed = (times: number) =>
    Object.fromEntries(
      slotsOf(template).map(({ slot }, i) => [
        slot,
        Array(1 + (i % 2))
          .fill(sentence.repeat(times))
          .join('\n'),
      ]),
    );

  it.each([0, 1, 3, 5])('breaks pages where the file does, with %i sentences in a paragraph', (times) => {
    for (const contents of [true, false]) {
      const narrative = times === 0 ? {} : typed(times);
      const doc = composeReport({ template, values, narrative, signatory: '', signedOn: '2026-01-12', contents });
      const at = pagesOfHeadings(paginate(doc));
      const shown = itemsOf(doc).flatMap((item) => (item.kind === 'heading' ? [`${item.text}${at.get(item.id)}`] : []));
      expect(shown).toEqual(contentsOf(doc, fontProfiles.standard));
    }
  });
});

describe('a report with contents', () => {
  const [template] = templates;
  if (!template) throw new Error('no template');

  it('whose entry names another page is refused', { timeout: 60_000 }, async () => {
    const doc = compose(template);
    const { file } = await writeCertified(doc);
    const parts = unzipSync(file);
    const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    const wrong = xml.replace(/(PAGEREF [^<]*<\/w:instrText>[\s\S]*?<w:t [^>]*>)(\d+)/, '$19$2');
    expect(wrong).not.toBe(xml);
    const tampered = zipSync({ ...parts, 'word/document.xml': strToU8(wrong) });
    expect([...new Set(certify(tampered, doc).mismatches.map((m) => m.check))]).toEqual(['contents']);
    expect(certify(file, compose(template, false)).mismatches[0]?.check).toBe('contents');
  });

  it('is read back with each chapter once', { timeout: 60_000 }, async () => {
    const { file } = await writeCertified(compose(template));
    const read = await readOldReport(new Uint8Array(file), '年报.docx');
    expect(read.ok && read.value.report.chapters?.map((c) => c.number).join('')).toBe('一二三四五六');
  });
});

it('a template says whether there are contents, and a report may choose otherwise', () => {
  const [template] = templates;
  if (!template) throw new Error('no template');
  const given = { values, narrative: {}, signatory: '', signedOn: null };
  const shown = (contents: true | undefined, chosen?: boolean) =>
    composeReport({
      ...given,
      template: { ...template, ...(contents === undefined ? {} : { contents }) },
      ...(chosen === undefined ? {} : { contents: chosen }),
    }).contents === true;
  expect([shown(undefined), shown(true), shown(true, false), shown(undefined, true)]).toEqual([
    false,
    true,
    false,
    true,
  ]);
});
