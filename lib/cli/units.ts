import { listUnitDetails } from '../data/org-units';
import { depthOf } from '../domain/unit-tree';
import { operatorScope } from '../gate/operator';
import { toLocale } from '../i18n/load';
import { translator } from '../i18n/translator';
import type { Command } from './command';

/**
 * `units [--json]`: the tree of units. With --json one array of
 * {code, name, shortName, kind, parentCode, population, households, areaKm2, validFrom, validTo, successorCode}.
 */
export const unitsCommand: Command = async (args, io) => {
  const lang = args.includes('--lang') ? args[args.indexOf('--lang') + 1] : undefined;
  const t = await translator(toLocale(lang), 'units');
  const unknown = args.find((arg) => arg.startsWith('--') && arg !== '--json' && arg !== '--lang');
  if (unknown !== undefined) {
    io.err(t('cli.usage'));
    return 1;
  }
  const units = await listUnitDetails(operatorScope());
  const codes = new Map(units.map((unit) => [unit.id, unit.code]));
  const codeOf = (id: number | null): string | null => (id === null ? null : (codes.get(id) ?? null));
  if (args.includes('--json')) {
    const rows = units.map(({ id: _id, path: _path, contact: _contact, parentId, successorId, ...unit }) => ({
      ...unit,
      parentCode: codeOf(parentId),
      successorCode: codeOf(successorId),
    }));
    io.out(JSON.stringify(rows, null, 2));
    return 0;
  }
  const lines = units.map((unit) => {
    const closed = unit.validTo === null ? '' : `  ${t('cli.closed', { date: unit.validTo })}`;
    return `${'  '.repeat(depthOf(unit) - 1)}${unit.code}  ${unit.name}  ${t(`kinds.${unit.kind}`)}${closed}`;
  });
  io.out(lines.length === 0 ? t('cli.none') : lines.join('\n'));
  return 0;
};
