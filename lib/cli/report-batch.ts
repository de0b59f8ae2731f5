import { mkdir, rename, writeFile, access } from 'node:fs/promises';
import { join } from 'node:path';

import { today } from '@/lib/clock';
import { unitsBelow } from '@/lib/data/indicators';
import { reportFonts } from '@/lib/data/report-fonts';
import { loadReport } from '@/lib/data/reports';
import { findUnit } from '@/lib/data/org-units';
import { writeCertified } from '@/lib/documents/certify';
import type { OrgUnit } from '@/lib/domain/org-unit';
import { formatPeriod, type Period } from '@/lib/domain/period';
import { composeReport } from '@/lib/domain/report/compose';
import { writableFor, type Template } from '@/lib/domain/report/template';
import { operatorScope } from '@/lib/gate/operator';
import type { Translate } from '@/lib/i18n/translator';
import type { Io } from './command';

export interface BatchAsked {
  readonly template: Template;
  readonly period: Period;
  /** code of the unit below which all reports are written */
  readonly below: string;
  /** folder */
  readonly out: string;
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/** One file, moved to its place when it is whole: what stands there need not be written again. */
async function write(asked: BatchAsked, unit: OrgUnit, path: string): Promise<void> {
  const { input, edition } = await loadReport(operatorScope(), { ...asked, unit, asOf: today() });
  const doc = edition?.frozen.document ?? composeReport(input);
  const { file } = await writeCertified(doc, await reportFonts());
  await writeFile(`${path}.part`, file);
  await rename(`${path}.part`, path);
}

/**
 * All units below one that write this report, one file each. A run that was broken off goes on where it stopped.
 * Exit 0 all written, 2 some failed (named), 1 nothing to write.
 */
export async function writeAllBelow(asked: BatchAsked, io: Io, t: Translate): Promise<number> {
  const scope = operatorScope();
  const top = await findUnit(scope, asked.below);
  if (top === null) {
    io.err(t('command.noUnit', { code: asked.below }));
    return 1;
  }
  const { template, period } = asked;
  const below = await unitsBelow(scope, { parentId: top.id, period, anywhere: true });
  const units = [top, ...below].filter((unit) => writableFor(template, { kind: unit.kind, period }) === null);
  if (units.length === 0) {
    io.err(t('command.noneBelow', { unit: top.name, template: template.id }));
    return 1;
  }
  await mkdir(asked.out, { recursive: true });
  let failed = 0;
  for (const [i, unit] of units.entries()) {
    const path = join(asked.out, `${unit.code}-${template.id}-${formatPeriod(period)}.docx`);
    try {
      const there = await exists(path);
      if (!there) await write(asked, unit, path);
      io.err(t(there ? 'command.there' : 'command.one', { at: i + 1, total: units.length, file: path }));
    } catch (error) {
      failed += 1;
      io.err(t('command.failed', { unit: unit.name, reason: error instanceof Error ? error.message : String(error) }));
    }
  }
  io.out(t('command.all', { written: units.length - failed, failed, folder: asked.out }));
  return failed === 0 ? 0 : 2;
}
