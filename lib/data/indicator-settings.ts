import 'server-only';

import { presetSettings, type IndicatorSettings } from '@/lib/domain/indicator/settings';
import { err, ok, type Result } from '@/lib/domain/result';
import type { OrgScope } from '@/lib/domain/scope';
import { audit } from './audit';
import { read, transaction, type Tx } from './db';
import { readSetting, writeSetting } from './settings';

export async function readIndicatorSettings(run: Tx['query'] = read): Promise<IndicatorSettings> {
  const [minimumCases, weights] = await Promise.all([readSetting('minimumCases', run), readSetting('threeRates', run)]);
  return { ...presetSettings, ...weights, ...(minimumCases === null ? {} : { minimumCases }) };
}

/** They hold for everybody: only whoever sees everything may change them. */
export async function saveIndicatorSettings(
  scope: OrgScope,
  settings: IndicatorSettings,
): Promise<Result<null, 'forbidden'>> {
  if (scope.path !== '/') return err('forbidden');
  const { minimumCases, ...weights } = settings;
  await transaction(async (tx) => {
    await tx.query('lock table setting in share row exclusive mode');
    const before = await readIndicatorSettings(tx.query);
    await writeSetting(tx, 'minimumCases', minimumCases);
    await writeSetting(tx, 'threeRates', weights);
    const entry = {
      actor: scope.actor,
      entity: 'setting',
      entityId: 'indicators',
      detail: { before, after: settings },
    };
    await audit(tx, { ...entry, action: 'indicators.settings' });
  });
  return ok(null);
}
