#!/usr/bin/env node
// The command line: `npm run -s sunledger -- …`, or `sunledger …` where the package is linked.
import { main, runTypeScript } from './house.mjs';
import { prepare } from './prepare.mjs';

await main(async () => {
  await prepare();
  // npm runs scripts in the checkout; the files named on the command line are relative to where it was typed.
  const typedIn = process.env['npm_lifecycle_event'] === 'sunledger' ? process.env['INIT_CWD'] : undefined;
  return runTypeScript('lib/cli/main.ts', process.argv.slice(2), { cwd: typedIn ?? process.cwd() });
});
