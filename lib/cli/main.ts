import { disconnect } from '../data/db';
import { env } from '../env';
import { ensureDatabase } from '../ops/database';
import { messageOf } from '../ops/fault';
import { migrate } from '../ops/migrate';
import type { Command, Io } from './command';

/** Loaded when asked for: the command line starts in the time of its one command. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  import: async () => (await import('./import')).importCommand,
  indicators: async () => (await import('./indicators')).indicatorsCommand,
  compare: async () => (await import('./compare')).compareCommand,
  divisions: async () => (await import('./divisions')).divisionsCommand,
  units: async () => (await import('./units')).unitsCommand,
  report: async () => (await import('./report')).reportCommand,
  due: async () => (await import('./due')).dueCommand,
  calendar: async () => (await import('./calendar')).calendarCommand,
  certify: async () => (await import('./certify')).certifyCommand,
  cells: async () => (await import('./cells')).cellsCommand,
  backup: async () => (await import('./backup')).backupCommand,
  restore: async () => (await import('./backup')).restoreCommand,
  demo: async () => (await import('./demo')).demoCommand,
};

/** Commands that look at files only: no database is started for them. */
const filesOnly: Readonly<Record<string, () => Promise<Command>>> = {
  'check-report': async () => (await import('./check-report')).checkReportCommand,
  'read-report': async () => (await import('./read-report')).readReportCommand,
};

const usage = `sunledger COMMAND

  import REGISTER FILE… [--unit CODE] [--map map.json] [--sheet NAME] [--encoding NAME] [--dry-run] [--json]
  import REGISTER --describe [--json]
  indicators --unit CODE --period 2025 [--indicator CODE]… [--json]
  compare INDICATOR --parent CODE --period 2025 [--kind township-street] [--against lastYear | previous] [--per-thousand] [--json]
  units [--json]
  divisions CODE|all [--dry-run] [--json]
  report TEMPLATE --unit CODE --period 2025 --out FILE.docx [--json FILE]
  report TEMPLATE --all-below CODE --period 2025 --out FOLDER
  read-report FILE.docx|.html|.txt|.doc [--year 2024] [--json]
  check-report FILE.docx|FILE.json [--last FILE] [--json]
  certify FILE.docx [--json REPORT.json]
  due application|petition|hotline|disclosure --received DATE [--corrected DATE] [--suspended FROM..TO]…
      [--extended DAYS] [--via CHANNEL] [--json]
  calendar list | calendar add YEAR FILE [--dry-run] [--json]
  cells verify
  backup [FILE.sql.gz]
  restore FILE.sql.gz [--dry-run]
  demo load | demo remove

REGISTER: org-units disclosures applications remedies administrative-acts service-cases service-days complaints
--lang zh-CN | en        exit code: 0 done, 2 some rows refused, 1 not done
`;

const io: Io = {
  out: (text) => process.stdout.write(text.endsWith('\n') ? text : `${text}\n`),
  err: (text) => process.stderr.write(text.endsWith('\n') ? text : `${text}\n`),
};

/** Joins the database of a running server, or runs one for as long as the command takes. */
async function run(load: () => Promise<Command>, args: readonly string[]): Promise<number> {
  const database = await ensureDatabase({ dataDir: env().dataDir });
  process.env['DATABASE_URL'] = database.url;
  try {
    await migrate(database.url);
    await (await import('../data/cells-version')).ensureCells();
    const command = await load();
    return await command(args, io);
  } finally {
    await disconnect();
    await database.stop();
  }
}

type Loaders = Readonly<Record<string, () => Promise<Command>>>;

const named = (loaders: Loaders, name: string | undefined) =>
  name === undefined || !Object.hasOwn(loaders, name) ? undefined : loaders[name];

async function main([name, ...args]: readonly string[]): Promise<number> {
  const alone = named(filesOnly, name);
  if (alone) return (await alone())(args, io);
  const load = named(commands, name);
  if (load) return run(load, args);
  const asked = name === undefined || name === 'help' || name === '--help';
  (asked ? io.out : io.err)(asked ? usage : `${name}?\n\n${usage}`);
  return asked ? 0 : 1;
}

main(process.argv.slice(2)).then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    io.err(messageOf(error));
    process.exitCode = 1;
  },
);
