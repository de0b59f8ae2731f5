import { applicationRules } from './applications';
import { arithmeticRules } from './arithmetic';
import { carryRules } from './carry';
import { cellRules } from './cells';
import { formRules } from './form';
import { legacyRules } from './legacy';
import { levelRules } from './level';
import { privacyRules } from './privacy';
import type { Rule, RuleInput, Violation } from './rule';
import { samenessRules } from './sameness';
import { timingRules } from './timing';
import { typedRules } from './typed';
import { wordingRules } from './wording';

/** The one rule set: run while previewing, on old reports, on JSON and on the finished file. */
export const rules: readonly Rule[] = [
  ...applicationRules,
  ...cellRules,
  ...carryRules,
  ...levelRules,
  ...formRules,
  ...legacyRules,
  ...timingRules,
  ...arithmeticRules,
  ...wordingRules,
  ...privacyRules,
  ...samenessRules,
  ...typedRules,
];

/** Everything the rules say, errors first, each thing once. */
export function runRules(input: RuleInput, some: readonly Rule[] = rules): Violation[] {
  const found = some.flatMap((rule) =>
    rule.check(input).map((finding) => ({ rule: rule.code, severity: rule.severity, ...finding })),
  );
  const once = new Map(found.map((v) => [`${v.rule} ${v.where} ${v.found} ${v.expected}`, v]));
  return [...once.values()].sort((a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'));
}
