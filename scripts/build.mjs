// `npm run build`: the web server's build. With --if-stale only when something it is made of has changed.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { main, root, runTool, say, Stop } from './house.mjs';
import { prepare } from './prepare.mjs';

const mark = join(root, '.next', 'sunledger-sources');
const folders = ['app', 'components', 'lib', 'messages', 'public'];
const files = ['package-lock.json', 'next.config.mjs', 'postcss.config.mjs', 'tsconfig.json', 'prisma/schema.prisma'];
const left = /(^|\/)(generated|ops|cli)(\/|$)|\.test\.tsx?$/;

const sources = () => {
  const found = folders
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) =>
          join(entry.parentPath, entry.name)
            .slice(root.length + 1)
            .replaceAll('\\', '/'),
        ),
    );
  const top = readdirSync(root).filter((name) => /^(proxy|middleware|instrumentation)\.ts$/.test(name));
  return [...found.filter((file) => !left.test(file)), ...files, ...top].sort();
};

const fingerprint = () => {
  const hash = createHash('sha256');
  for (const file of sources())
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0');
  return hash.digest('hex');
};

const hint = '//# allFunctionsCalledOnLoad\n';

/**
 * Tells browsers (Chrome 136 and its kin; to the others it is a comment) to compile the scripts whole, beside the page
 * and while they arrive. Without it each function is compiled when it is first called, and the page waits (ADR 0022).
 */
const hintScripts = () => {
  const folder = join(root, '.next', 'static', 'chunks');
  const scripts = readdirSync(folder, { recursive: true }).filter((file) => file.endsWith('.js'));
  for (const script of scripts.map((file) => join(folder, file))) {
    const text = readFileSync(script, 'utf8');
    if (!text.startsWith(hint)) writeFileSync(script, hint + text);
  }
};

const isFresh = (wanted) =>
  existsSync(join(root, '.next', 'BUILD_ID')) && existsSync(mark) && readFileSync(mark, 'utf8') === wanted;

await main(async () => {
  await prepare();
  const wanted = fingerprint();
  if (process.argv.includes('--if-stale') && isFresh(wanted)) return;
  say('正在构建网页(约一分钟)…', 'building the web pages (about a minute) …');
  const code = await runTool('next/dist/bin/next', ['build'], {
    stdio: ['ignore', 2, 2],
    env: { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  });
  if (code !== 0) throw new Stop('构建失败,见上文', 'the build failed, see above');
  hintScripts();
  writeFileSync(mark, wanted);
});
