import { parseArgs } from 'node:util';

import { importDivisions } from '../data/import/divisions';
import { readDivisions } from '../documents/divisions';
import { env } from '../env';
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
  const { version, divisions } = await readDivisions(env().root);
  const dryRun = values['dry-run'] === true;
  const outcome = await importDivisions(operatorScope(), {
    version,
    divisions,
    code,
    words: await importWords('org-units'),
    mode: dryRun ? 'dryRun' : 'apply',
  });
  if (outcome === null) {
    io.err(t('divisions.unknown', { code }));
    return 1;
  }
  io.err(t('divisions.source', { version }));
  await printOutcome(io, [outcome], { name: 'org-units', locale, json: values.json === true, dryRun });
  return outcome.ok ? 0 : 2;
};
