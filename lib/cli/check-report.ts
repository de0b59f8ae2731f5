import { parseArgs } from 'node:util';

import { readOldReport } from '@/lib/documents/reading/read-file';
import type { FiledInput } from '@/lib/domain/report/filed/schema';
import { runRules } from '@/lib/domain/report/rules';
import { parseFiled, ruleInput } from '@/lib/domain/report/rules/input';
import type { RuleInput } from '@/lib/domain/report/rules/rule';
import { err, ok, type Result } from '@/lib/domain/result';
import { toLocale } from '@/lib/i18n/load';
import { ruleText } from '@/lib/i18n/rule-text';
import { translator, type Translate } from '@/lib/i18n/translator';
import type { Command, Io } from './command';
import { fileBytes, textOption } from './file-argument';

const options = {
  last: { type: 'string' },
  lang: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;

interface Words {
  readonly rules: Translate;
  readonly reading: Translate;
}

function fromJson(bytes: Uint8Array): Result<FiledInput> {
  try {
    const parsed = parseFiled(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
    return 'wrong' in parsed ? err(parsed.wrong) : ok(parsed.report);
  } catch (error) {
    return err(error instanceof Error ? error.message : String(error));
  }
}

/** A report from JSON in the shape of SCHEMA.md, or read from a document; or why not, in words. */
async function load(file: string, words: Words): Promise<Result<FiledInput>> {
  const bytes = await fileBytes(file);
  if (!bytes.ok) return err(words.rules('command.noFile', { file, reason: bytes.error }));
  if (/\.json$/i.test(file)) {
    const read = fromJson(bytes.value);
    return read.ok ? read : err(words.rules('command.badShape', { file, reason: read.error }));
  }
  const read = await readOldReport(bytes.value, file);
  if (read.ok) return ok(read.value.report);
  return err(words.rules('command.noFile', { file, reason: words.reading(`faults.${read.error}`) }));
}

/** The report and, with --last, last year's. */
async function loadBoth(files: Given, words: Words): Promise<Result<RuleInput>> {
  const report = await load(files.file, words);
  if (!report.ok) return report;
  if (files.last === undefined) return ok(ruleInput(report.value));
  const last = await load(files.last, words);
  return last.ok ? ok(ruleInput(report.value, last.value)) : last;
}

interface Given {
  readonly file: string;
  readonly last: string | undefined;
}

/** With --json the object of the contract, else a line for each. */
function print(io: Io, t: Translate, { input, json }: { input: RuleInput; json: boolean }): number {
  const violations = runRules(input).map(({ rule, severity, where, found, expected }) => {
    const message = ruleText(t, { rule, where, found, expected });
    return { rule, severity, where, found, expected, message };
  });
  const errors = violations.filter((v) => v.severity === 'error').length;
  if (json) io.out(JSON.stringify({ violations }, null, 2));
  else {
    for (const { severity, message } of violations) io.out(`${severity === 'error' ? '■' : '▲'} ${message}`);
    const warnings = violations.length - errors;
    io.out(t(violations.length === 0 ? 'command.none' : 'command.found', { errors, warnings }));
  }
  return errors > 0 ? 2 : 0;
}

/**
 * `check-report FILE.docx|FILE.json [--last FILE] [--json]`: prints {violations:[{rule, severity, where, found,
 * expected, message}]}; exit 0 nothing to put right, 2 errors found, 1 not readable.
 */
export const checkReportCommand: Command = async (args, io) => {
  const { values: given, positionals } = parseArgs({ args: [...args], options, allowPositionals: true, strict: false });
  const locale = toLocale(textOption(given['lang']));
  const words = { rules: await translator(locale, 'rules'), reading: await translator(locale, 'reading') };
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) {
    io.err(words.rules('command.usage'));
    return 1;
  }
  const input = await loadBoth({ file, last: textOption(given['last']) }, words);
  if (input.ok) return print(io, words.rules, { input: input.value, json: given['json'] === true });
  io.err(input.error);
  return 1;
};
