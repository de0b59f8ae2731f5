// The browser for the end-to-end tests: Debian's chromium, or what CHROMIUM names. Nothing is fetched from elsewhere.
import { existsSync } from 'node:fs';
import { run, say, Stop } from './house.mjs';

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];

const find = () => [process.env['CHROMIUM'] ?? '', ...places].find((file) => file !== '' && existsSync(file));

const aptGet = async (...args) =>
  run('apt-get', args, { stdio: ['ignore', 2, 2], env: { DEBIAN_FRONTEND: 'noninteractive' } }).catch(() => 1);

/** Path of a Chromium; installs Debian's as root, stops with words for anyone else. */
export const chromium = async () => {
  const found = find();
  if (found !== undefined) return found;
  if (process.getuid?.() === 0) {
    say('没有 Chromium,正在安装(apt-get)…', 'no Chromium, installing it (apt-get) …');
    await aptGet('update', '-q');
    await aptGet('install', '-y', '-q', '--no-install-recommends', 'chromium');
  }
  const installed = find();
  if (installed !== undefined) return installed;
  throw new Stop(
    '没有 Chromium,端到端测试无法进行:请管理员执行 apt-get install chromium,或用 CHROMIUM 指明其路径',
    'no Chromium, the end-to-end tests cannot run: ask an administrator for apt-get install chromium, or name it in CHROMIUM',
  );
};
