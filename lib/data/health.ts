import 'server-only';

import { read } from './db';

export async function databaseAnswers(): Promise<boolean> {
  return read('select 1').then(
    () => true,
    () => false,
  );
}
