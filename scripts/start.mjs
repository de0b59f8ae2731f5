// `npm start`: from a fresh clone to a served page. `npm run dev`: the same with Next's development server.
import { endWithNpm } from './end-with-npm.mjs';
import { main, runTypeScript, say } from './house.mjs';
import { claimPort } from './port.mjs';
import { prepare } from './prepare.mjs';

endWithNpm();
await main(async () => {
  const port = Number(process.env['PORT'] ?? '') || 3000;
  if (!(await claimPort(port))) {
    say(`台账已在运行:http://localhost:${port}`, `Sunledger is already running: http://localhost:${port}`);
    return 0;
  }
  await prepare();
  return runTypeScript('scripts/launch.ts', process.argv.slice(2));
});
