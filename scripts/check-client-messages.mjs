// A browser gets only the messages that its page provides (<ClientMessages of>, docs/adr/0022). Whatever a component of
// the browser may read must be among those of the nearest provider above it, and no provider sends what nobody reads.
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { main, root, Stop } from './house.mjs';
import { clientModules, moduleOf } from './module-graph.mjs';

const special =
  /(^|\/)(page|layout|error|not-found|forbidden|unauthorized|loading|template|default|global-error)\.tsx$/;

/** The file itself, then the layouts around it, the nearest first: a provider takes the place of the one above it. */
const providersOf = (file) => {
  const found = [file];
  for (let folder = dirname(file); folder !== '.'; folder = dirname(folder))
    if (existsSync(join(root, folder, 'layout.tsx'))) found.push(`${folder}/layout.tsx`);
  return found;
};

/** An error page stands outside of the page beside it, but inside of the layouts. */
const providerOf = (file) => providersOf(file).find((module) => moduleOf(module).provides !== null);

const covers = (path, name) => name === path || name.startsWith(`${path}.`);

/** Of one entry: what the browser reads that nobody sends. */
const missingIn = (entry, reads) => {
  const provider = providerOf(entry);
  const provided = provider === undefined ? [] : moduleOf(provider).provides;
  return reads
    .filter(({ name }) => !provided.some((path) => covers(path, name)))
    .map(({ module, name }) => `${entry}: ${module} reads ${name}, which ${provider ?? 'nobody'} does not provide`);
};

const surplusIn = (provider, names) =>
  moduleOf(provider)
    .provides.filter((path) => !names.some((name) => covers(path, name)))
    .map((path) => `${provider} provides ${path}, which no browser reads there`);

await main(() => {
  const entries = readdirSync(join(root, 'app'), { recursive: true })
    .map((file) => `app/${file.replaceAll('\\', '/')}`)
    .filter((file) => special.test(file))
    .sort();
  const problems = [];
  const readsUnder = new Map(entries.map((entry) => [entry, []]));
  for (const entry of entries) {
    const reads = clientModules(entry).flatMap((module) => moduleOf(module).reads.map((name) => ({ module, name })));
    problems.push(...missingIn(entry, reads));
    readsUnder.get(providerOf(entry))?.push(...reads.map(({ name }) => name));
    if (process.argv.includes('--list'))
      console.log(entry, [...new Set(reads.map(({ name }) => name))].sort().join(' '));
  }
  const providers = entries.filter((entry) => moduleOf(entry).provides !== null);
  if (providers.length === 0) problems.push('no page provides any messages');
  problems.push(...providers.flatMap((provider) => surplusIn(provider, readsUnder.get(provider) ?? [])));
  for (const problem of problems) console.error(problem);
  if (problems.length > 0)
    throw new Stop(
      `浏览器缺少或多带消息 ${problems.length} 处`,
      `${problems.length} messages missing or too many in browsers`,
    );
});
