import { env } from '../env';
import { ensureDatabase } from './database';
import { type RunningDatabase } from './embedded/server';
import { type Say, sayOnStderr } from './fault';
import { migrate } from './migrate';

/** The migrated database of this installation; its url is in DATABASE_URL for lib/data from here on. */
export const openDatabase = async (say: Say = sayOnStderr): Promise<RunningDatabase> => {
  const database = await ensureDatabase({ dataDir: env().dataDir, say });
  try {
    const applied = await migrate(database.url);
    if (applied.length > 0)
      say({ zh: `已执行迁移:${applied.join(', ')}`, en: `applied migrations: ${applied.join(', ')}` });
  } catch (error) {
    await database.stop();
    throw error;
  }
  process.env['DATABASE_URL'] = database.url;
  return database;
};
