import { today } from '@/lib/clock';
import { operatorScope } from '@/lib/gate/operator';
import { toLocale } from '@/lib/i18n/load';
import { translator, type Translate } from '@/lib/i18n/translator';
import { loadDemo } from '@/prisma/demo/load';
import type { Command, Io } from './command';

/** `demo load | demo remove`: exit 0 done, 1 refused, with nothing changed. */
export const demoCommand: Command = async (args, io) => {
  const lang = args.includes('--lang') ? args[args.indexOf('--lang') + 1] : undefined;
  const t = await translator(toLocale(lang), 'demo');
  if (args[0] === 'load') return load(io, t);
  if (args[0] === 'remove') return remove(io, t);
  io.err(t('usage'));
  return 1;
};

async function load(io: Io, t: Translate): Promise<number> {
  const loaded = await loadDemo({ today: today() });
  if (!loaded.ok) {
    io.err(t(loaded.error));
    return 1;
  }
  const { units, rows, nilReturns, today: until } = loaded.value;
  const sum = Object.values(rows).reduce((total, n) => total + n, 0);
  io.out(t('loaded', { units, rows: sum, nilReturns, today: until }));
  return 0;
}

async function remove(io: Io, t: Translate): Promise<number> {
  const { removeDemo } = await import('@/lib/data/demo');
  const removed = await removeDemo(operatorScope());
  if (!removed.ok) {
    io.err(t(removed.error));
    return 1;
  }
  io.out(t('removed'));
  return 0;
}
