import { rename, rm, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';

import { today } from '@/lib/clock';
import { findUnit } from '@/lib/data/org-units';
import type { AskedReport } from '@/lib/data/report-numbers';
import { reportFonts } from '@/lib/data/report-fonts';
import { findTemplateNamed, listTemplates } from '@/lib/data/report-templates';
import { loadReport, type LoadedReport } from '@/lib/data/reports';
import { keepCertificate, type CertifiedFile } from '@/lib/data/certificates';
import { writeCertified } from '@/lib/documents/certify';
import { formatPeriod, parsePeriod } from '@/lib/domain/period';
import { checkReport } from '@/lib/domain/report/checks';
import { composeReport, type ReportInput } from '@/lib/domain/report/compose';
import { figuresOf } from '@/lib/domain/report/document';
import { slotLabels, writableFor, type Template } from '@/lib/domain/report/template';
import { err, ok, type Result } from '@/lib/domain/result';
import { operatorScope } from '@/lib/gate/operator';
import { toLocale } from '@/lib/i18n/load';
import { ruleText } from '@/lib/i18n/rule-text';
import { translator, type Translate } from '@/lib/i18n/translator';
import type { Command, Io } from './command';
import { writeAllBelow, type BatchAsked } from './report-batch';

const options = {
  unit: { type: 'string' },
  period: { type: 'string' },
  out: { type: 'string' },
  json: { type: 'string' },
  'all-below': { type: 'string' },
  lang: { type: 'string' },
} as const;

type Given = Readonly<Record<string, unknown>>;
const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

const shown = ({ id, name }: Template): string => (name === undefined ? id : `${id}（${name}）`);

/** What is asked for, or why it cannot be answered, in words. */
async function asked(name: string, given: Given, t: Translate): Promise<Result<AskedReport>> {
  const template = await findTemplateNamed(operatorScope(), name);
  const [code, written] = [text(given['unit']), text(given['period'])];
  if (template === null || code === undefined || written === undefined)
    return err(t('command.usage', { templates: (await listTemplates(operatorScope())).map(shown).join(' ') }));
  const period = parsePeriod(written);
  if (period === null) return err(t('command.badPeriod', { period: written }));
  const unit = await findUnit(operatorScope(), code);
  if (unit === null) return err(t('command.noUnit', { code }));
  const obstacle = writableFor(template, { kind: unit.kind, period });
  if (obstacle !== null) return err(t(`command.${obstacle}`, { unit: unit.name, template: template.id }));
  return ok({ unit, template, period, asOf: today() });
}

/** `--all-below CODE --out FOLDER`, where that is what is asked for. */
async function batchOf(name: string, given: Given): Promise<BatchAsked | null> {
  const [template, period] = [await findTemplateNamed(operatorScope(), name), parsePeriod(text(given['period']) ?? '')];
  const [below, out] = [text(given['all-below']), text(given['out'])];
  const whole = template !== null && period !== null && below !== undefined && out !== undefined;
  return whole ? { template, period, below, out } : null;
}

type File = readonly [path: string, body: string | Buffer];

/** All files or none: each is written beside its place and moved there when all are written. */
async function writeAll(files: readonly File[]): Promise<void> {
  try {
    for (const [path, body] of files) await writeFile(`${path}.part`, body);
    for (const [path] of files) await rename(`${path}.part`, path);
  } catch (error) {
    await Promise.all(files.map(([path]) => rm(`${path}.part`, { force: true })));
    throw error;
  }
}

/** The Word file, read back and proved, and with --json the same document with its figures, checks and certificate. */
async function write({ input, edition }: LoadedReport, given: Given): Promise<CertifiedDocument> {
  const document = edition?.frozen.document ?? composeReport(input);
  const { file, certificate } = await writeCertified(document, await reportFonts());
  const twin = {
    ...document,
    asOf: input.values.asOf,
    figures: figuresOf(document),
    checks: checkReport(input),
    certificate,
  };
  const json = text(given['json']);
  const twins: File[] = json === undefined ? [] : [[json, `${JSON.stringify(twin, null, 2)}\n`]];
  await writeAll([[text(given['out']) ?? '', file], ...twins]);
  return { document, certificate };
}

type CertifiedDocument = Pick<CertifiedFile, 'document' | 'certificate'>;

/** Written, proved and its certificate kept; the words of a failure, or null. */
async function writeKept(loaded: LoadedReport, wanted: AskedReport, given: Given): Promise<string | null> {
  try {
    const written = await write(loaded, given);
    const { unit, template, period } = wanted;
    const edition = loaded.edition?.edition ?? null;
    const key = { unitId: unit.id, template: template.id, period: formatPeriod(period), edition };
    await keepCertificate(operatorScope(), { ...key, ...written });
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** What the checks say, a line each; how many. */
async function tellProblems(input: ReportInput, given: Given, io: Io): Promise<number> {
  const t = await translator(toLocale(text(given['lang'])), 'reports');
  const rules = await translator(toLocale(text(given['lang'])), 'rules');
  const problems = checkReport(input);
  const own = slotLabels(input.template);
  for (const { rule, where, found, expected } of problems) {
    const named = rule === 'empty' ? (own.get(where) ?? t(`slots.${where.replace('.', '-')}`)) : undefined;
    io.err(`  ${ruleText(rules, { rule, where, found, expected }, named)}`);
  }
  return problems.length;
}

/** `report TEMPLATE --unit CODE --period 2025 --out FILE.docx [--json FILE]`: exit 0 written, 1 not written. */
export const reportCommand: Command = async (args, io) => {
  const { values: given, positionals } = parseArgs({ args: [...args], options, allowPositionals: true, strict: false });
  const t = await translator(toLocale(text(given['lang'])), 'reports');
  const [name = ''] = positionals;
  const batch = await batchOf(name, given);
  if (batch !== null) return writeAllBelow(batch, io, t);
  const file = text(given['out']) ?? '';
  const wanted = await asked(file === '' ? '' : name, given, t);
  if (!wanted.ok) {
    io.err(wanted.error);
    return 1;
  }
  const loaded = await loadReport(operatorScope(), wanted.value);
  const reason = await writeKept(loaded, wanted.value, given);
  if (reason !== null) {
    io.err(t('command.cannotWrite', { file, reason }));
    return 1;
  }
  io.out(t('command.written', { file, problems: await tellProblems(loaded.input, given, io) }));
  return 0;
};
