import { today } from '@/lib/clock';
import type { Tx } from '@/lib/data/db';
import { removeDemo } from '@/lib/data/demo';
import { env } from '@/lib/env';
import { operatorScope } from '@/lib/gate/operator';
import { toLocale } from '@/lib/i18n/load';
import { translator, type Translate } from '@/lib/i18n/translator';
import { loadDemo } from '@/prisma/demo/load';
import { createWithPasswords, firstAdministrator, listing, writeAccountsFile } from './accounts';
import type { Command, Io } from './command';

interface Words {
  readonly t: Translate;
  readonly auth: Translate;
  readonly shell: Translate;
}

/** `demo load | demo remove`: exit 0 done, 1 refused, with nothing changed. */
export const demoCommand: Command = async (args, io) => {
  const lang = args.includes('--lang') ? args[args.indexOf('--lang') + 1] : undefined;
  const locale = toLocale(lang);
  const t = await translator(locale, 'demo');
  if (args[0] === 'load') return load(io, t);
  if (args[0] === 'remove')
    return remove(io, { t, auth: await translator(locale, 'auth'), shell: await translator(locale, 'shell') });
  io.err(t('usage'));
  return 1;
};

async function load(io: Io, t: Translate): Promise<number> {
  const loaded = await loadDemo({ today: today() });
  if (!loaded.ok) {
    io.err(t(loaded.error));
    return 1;
  }
  const { units, rows, nilReturns, entries, today: until } = loaded.value;
  const sum = Object.values(rows).reduce((total, n) => total + n, 0);
  io.out(t('loaded', { units, rows: sum, nilReturns, entries, today: until }));
  return 0;
}

/**
 * Leaves one administrator with a new password: without any account the next start would take the installation for a
 * new one and load the demonstration again.
 */
async function remove(io: Io, { t, auth, shell }: Words): Promise<number> {
  const { dataDir } = env();
  const then = async (tx: Tx): Promise<void> => {
    const made = await createWithPasswords(tx, [firstAdministrator(shell('roles.administrator'))]);
    const file = await writeAccountsFile(dataDir, made);
    io.err(`${auth('first.administrator', { file })}\n${listing(made)}`);
  };
  const removed = await removeDemo(operatorScope(), { then });
  if (!removed.ok) {
    io.err(t(removed.error));
    return 1;
  }
  io.out(t('removed'));
  return 0;
}
