/** `npm run bench [NAME…]`: each benchmark prints its figures beside a yardstick of the same run. */
const benches: Readonly<Record<string, () => Promise<unknown>>> = {
  import: () => import('./import'),
  yardstick: () => import('./yardstick'),
  growth: () => import('./growth'),
  dashboard: () => import('./dashboard'),
  comparison: () => import('./comparison'),
  registers: () => import('./registers'),
  report: () => import('./report'),
  'report-batch': () => import('./report-batch'),
  browser: () => import('./browser'),
};

const asked = process.argv.slice(2);
for (const name of asked.length > 0 ? asked : Object.keys(benches)) {
  const run = benches[name];
  if (!run) throw new Error(`${name}? ${Object.keys(benches).join(' ')}`);
  process.stdout.write(`\n── ${name}\n`);
  await run();
}

export {};
