import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FiledInput } from '@/lib/domain/report/filed/schema';
import { parseFiled } from '@/lib/domain/report/rules/input';

const folder = join(process.cwd(), '..', 'shared', 'data', 'annual-reports');

/** The published reports beside the checkout; none, said loudly, where they are absent. */
export function publishedReports(): { readonly name: string; readonly report: FiledInput; readonly text: string }[] {
  if (!existsSync(folder)) {
    console.warn(`SKIPPED: the published reports are not at ${folder}`);
    return [];
  }
  const names = readdirSync(folder).filter((name) => /^\d.*\.json$/.test(name));
  return names.map((name) => {
    const parsed = parseFiled(JSON.parse(readFileSync(join(folder, name), 'utf8')));
    if ('wrong' in parsed) throw new Error(`${name}: ${parsed.wrong}`);
    const text = readFileSync(join(folder, name.replace(/json$/, 'txt')), 'utf8');
    return { name: name.replace('.json', ''), report: parsed.report, text };
  });
}
