import 'server-only';

import { createHash } from 'node:crypto';

import { ENTRY_RULES, factsOf } from '@/lib/domain/entry/cells';
import { measureSets } from '@/lib/domain/indicator/apart';
import { addedMeasures, measures } from '@/lib/domain/measure/catalogue';
import { DUTY_RULES } from '@/lib/domain/measure/duty';
import { enterableRegisters } from '@/lib/domain/measure/entered';
import { packOf } from '@/lib/domain/measure/packs';
import { LAYOUT } from './cell-rollup';
import { recomputeAll } from './cells';
import { read, transaction } from './db';
import { dutyHorizon } from './duty-cells';
import { cellsStatement } from './measures';
import { readSetting, writeSetting } from './settings';

/** What indicators need together: an entry that leaves one of them blank says so by these. */
const entrySets = enterableRegisters.map((register) => measureSets(register, factsOf(register)));

/** Changes with every measure, every rule by which rows are added up and packed, and the end of the working calendar. */
async function cellsVersion(): Promise<string> {
  const horizon = await dutyHorizon(read);
  return createHash('sha256')
    .update(cellsStatement(addedMeasures.map((m) => m.code)))
    .update(`${LAYOUT} ${measures.map(({ code }) => packOf(code)).join()}`)
    .update(`${DUTY_RULES} ${horizon ?? ''}`)
    .update(`${ENTRY_RULES} ${JSON.stringify(entrySets)}`)
    .digest('hex');
}

/**
 * Adds everything up anew where the stored cells were made by other rules than those of this version: after an update a
 * new indicator has its numbers for the past as well. True when it did. Once for each version, in one transaction.
 */
export async function ensureCells(): Promise<boolean> {
  const wanted = await cellsVersion();
  if ((await readSetting('cells')) === wanted) return false;
  return transaction(async (tx) => {
    await tx.query('select pg_advisory_xact_lock(739999)');
    if ((await readSetting('cells', tx.query)) === wanted) return false;
    await recomputeAll(tx);
    await writeSetting(tx, 'cells', wanted);
    return true;
  });
}
