import { existsSync } from 'node:fs';

import { loadDemo } from '@/prisma/demo/load';
import { today } from '../clock';
import { ensureCalendar } from '../data/calendar';
import { ensureCells } from '../data/cells-version';
import { transaction, type Tx } from '../data/db';
import { listUnits } from '../data/org-units';
import { readSetting } from '../data/settings';
import { countUsers } from '../data/users';
import type { OrgUnit } from '../domain/org-unit';
import { operatorScope } from '../gate/operator';
import { defaultLocale } from '../i18n/namespaces';
import { translator, type Translate } from '../i18n/translator';
import {
  accountsFile,
  createWithPasswords,
  firstAdministrator,
  listing,
  writeAccountsFile,
  type Credentials,
  type Wanted,
} from './accounts';

interface FirstStart {
  readonly dataDir: string;
  /** where the words go; the terminal by default */
  readonly say?: (text: string) => void;
}

const firstOf = (units: readonly OrgUnit[], kind: OrgUnit['kind']): OrgUnit | undefined =>
  units.find((unit) => unit.kind === kind && unit.validTo === null);

/** One account per role: two people of one township, one of the county, and the administrator. */
function demonstrationAccounts(units: readonly OrgUnit[], t: Translate): Wanted[] {
  const place = {
    clerk: firstOf(units, 'township'),
    leader: firstOf(units, 'township'),
    superior: firstOf(units, 'county'),
  };
  const placed = Object.entries(place).flatMap(([role, unit]) =>
    unit === undefined
      ? []
      : [
          {
            username: role,
            name: t(`roles.${role}`),
            role: role as keyof typeof place,
            unitId: unit.id,
            unit: unit.name,
          },
        ],
  );
  return [...placed, firstAdministrator(t('roles.administrator'))];
}

/** null when somebody made accounts in the meantime. */
async function makeAccounts(tx: Tx, dataDir: string, t: Translate): Promise<Credentials[] | null> {
  await tx.query('lock table "user" in share row exclusive mode');
  if ((await countUsers(tx.query)) > 0) return null;
  const demonstration = (await readSetting('demonstration')) !== null;
  const units = demonstration ? await listUnits(operatorScope()) : [];
  const made = await createWithPasswords(
    tx,
    demonstration ? demonstrationAccounts(units, t) : [firstAdministrator(t('roles.administrator'))],
  );
  await writeAccountsFile(dataDir, made);
  return made;
}

/**
 * Makes an empty database usable: the calendar, the demonstration, one account per role with a random password,
 * said once on the terminal and kept in accounts.txt (0600). Where there are units already, nothing fictional is added.
 * Every later start changes nothing and says where the file is.
 */
export async function firstStart({
  dataDir,
  say = (text) => process.stderr.write(`${text}\n`),
}: FirstStart): Promise<void> {
  const [words, t] = await Promise.all([translator(defaultLocale, 'auth'), translator(defaultLocale, 'shell')]);
  const file = accountsFile(dataDir);
  await ensureCalendar();
  await ensureCells();
  if ((await countUsers()) === 0) {
    await loadDemo({ today: today() });
    const made = await transaction((tx) => makeAccounts(tx, dataDir, t));
    if (made !== null) {
      say(`${words('first.made', { file })}\n${listing(made)}`);
      return;
    }
  }
  if (existsSync(file)) say(words('first.known', { file }));
}
