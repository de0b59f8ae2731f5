// `npm run e2e`: the browser tests alone, on a fresh build.
import { chromium } from './chromium.mjs';
import { main, runScript, runTool } from './house.mjs';
import { prepare } from './prepare.mjs';

await main(async () => {
  await prepare();
  const browser = await chromium();
  const built = await runScript('build.mjs', ['--if-stale']);
  if (built !== 0) return built;
  return runTool('@playwright/test/cli.js', ['test', ...process.argv.slice(2)], { env: { CHROMIUM: browser } });
});
