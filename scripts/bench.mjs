// `npm run bench`
import { main, runTypeScript } from './house.mjs';
import { prepare } from './prepare.mjs';

await main(async () => {
  await prepare();
  return runTypeScript('bench/main.ts', process.argv.slice(2));
});
