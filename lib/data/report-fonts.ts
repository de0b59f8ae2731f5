import 'server-only';

import { fontProfiles, type FontProfile, type ReportFonts } from '@/lib/domain/report/fonts';
import type { OrgScope } from '@/lib/domain/scope';
import { audit } from './audit';
import { transaction } from './db';
import { readSetting, writeSetting } from './settings';

/** The office's choice; the names of the standard until it makes one. */
export const readFontProfile = async (): Promise<FontProfile> => (await readSetting('reportFonts')) ?? 'standard';

export const reportFonts = async (): Promise<ReportFonts> => fontProfiles[await readFontProfile()];

export async function saveFontProfile(scope: OrgScope, profile: FontProfile): Promise<void> {
  await transaction(async (tx) => {
    const before = (await readSetting('reportFonts', tx.query)) ?? 'standard';
    await writeSetting(tx, 'reportFonts', profile);
    const event = { actor: scope.actor, action: 'setting.save', entity: 'setting', entityId: 'reportFonts' };
    await audit(tx, { ...event, detail: { before, after: profile } });
  });
}
