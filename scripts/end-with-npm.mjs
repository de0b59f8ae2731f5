// Whoever ends npm means the server. npm passes SIGTERM on to the shell that it started (`sh -c "node scripts/start.mjs"`),
// and dash, which is sh on Debian and Ubuntu, ends at once without passing it on: the server would be left to itself, with
// its port and its database. Ctrl-C is another matter: a terminal sends it to all of them.
const EVERY_MS = 500;
const started = ['start', 'dev'];

/**
 * Under `npm start` or `npm run dev`: asks ourselves to end (SIGTERM) once the process that started us has ended, however
 * that came about. Started otherwise, in the background of a script for instance, nobody above us has to stay.
 */
export const endWithNpm = () => {
  if (!started.includes(process.env['npm_lifecycle_event'] ?? '')) return;
  const parent = process.ppid;
  globalThis
    .setInterval(() => {
      if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM');
    }, EVERY_MS)
    .unref();
};
