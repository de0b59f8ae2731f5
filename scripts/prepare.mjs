// Brings a fresh clone to the point where our own code can run: dependencies and the Prisma client.
import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run, runTool, say, Stop } from './house.mjs';

const oldest = [20, 19];

const checkNode = () => {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return;
  throw new Stop(
    `需要 Node.js ${oldest.join('.')} 或更新,现为 ${process.versions.node}`,
    `Node.js ${oldest.join('.')} or newer is needed, this is ${process.versions.node}`,
  );
};

const hashOf = (...files) => {
  const hash = createHash('sha256');
  for (const file of files) hash.update(readFileSync(join(root, file)));
  return hash.digest('hex');
};

const readMark = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : '');

const mustWrite = () => {
  try {
    accessSync(root, constants.W_OK);
  } catch {
    throw new Stop(`无权写入 ${root}`, `no right to write in ${root}`);
  }
};

const lockMark = join(root, 'node_modules', '.sunledger-lock');

const isInstalled = () => {
  const installed = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return false;
  if (readMark(lockMark) === hashOf('package-lock.json')) return true;
  return statSync(installed).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs;
};

const npm = (args) => {
  const cli = process.env['npm_execpath'] ?? '';
  return /npm-cli\.c?js$/.test(cli) ? run(process.execPath, [cli, ...args], quiet) : run('npm', args, quiet);
};
// npm's report goes to stderr with everything else that is not a result.
const quiet = { stdio: ['ignore', 2, 2] };

const install = async () => {
  if (isInstalled()) return;
  mustWrite();
  say('正在安装依赖(npm ci)…', 'installing dependencies (npm ci) …');
  // No install script is needed (lib/ops/embedded makes its links itself), and some would download from elsewhere.
  const code = await npm(['ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']);
  if (code !== 0) throw new Stop('npm ci 失败,见上文', 'npm ci failed, see above');
  writeFileSync(lockMark, hashOf('package-lock.json'));
};

const schemaMark = join(root, 'lib', 'generated', '.schema');

const generate = async () => {
  const wanted = hashOf('prisma/schema.prisma', 'node_modules/prisma/package.json');
  if (readMark(schemaMark) === wanted && existsSync(join(root, 'lib', 'generated', 'prisma'))) return;
  mustWrite();
  say('正在生成数据库客户端(prisma generate)…', 'generating the database client (prisma generate) …');
  const code = await runTool('prisma/build/index.js', ['generate'], {
    stdio: ['ignore', 'ignore', 2],
    env: {
      // generate only looks whether an engine is there; without one it would go and download it.
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      CHECKPOINT_DISABLE: '1',
    },
  });
  if (code !== 0) throw new Stop('prisma generate 失败,见上文', 'prisma generate failed, see above');
  mkdirSync(join(root, 'lib', 'generated'), { recursive: true });
  writeFileSync(schemaMark, wanted);
};

/**
 * next-env.d.ts and the types of the addresses are not in git. Made every time: those of an older checkout know nothing of
 * pages that came since, and say so of code that is right.
 */
const typegen = () => runTool('next/dist/bin/next', ['typegen'], { ...quiet, env: { NEXT_TELEMETRY_DISABLED: '1' } });

/** @param {{ types?: boolean }} [what] types: also what only the type checker needs */
export const prepare = async ({ types = false } = {}) => {
  checkNode();
  await install();
  await generate();
  if (types) await typegen();
};
