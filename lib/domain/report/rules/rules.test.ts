import { describe, expect, it } from 'vitest';
import { caseInput, modelReport } from '../testing/model';
import { rules, runRules } from '.';
import { sources } from './rule';

describe.each(rules)('$code', (rule) => {
  const said = (input: Parameters<typeof runRules>[0]) => runRules(input, [rule]);

  it('passes its passing case', () => {
    expect(said(caseInput(rule.passes))).toEqual([]);
  });

  it('fails its failing case, naming the place', () => {
    const found = said(caseInput(rule.fails));
    expect(found.length).toBeGreaterThan(0);
    for (const { rule: code, severity, where } of found) {
      expect([code, severity]).toEqual([rule.code, rule.severity]);
      expect(where).not.toBe('');
    }
    expect(sources).toContain(rule.source);
  });
});

it('codes are unique, and the model report passes them all', () => {
  expect(new Set(rules.map((r) => r.code)).size).toBe(rules.length);
  expect(runRules(caseInput({}))).toEqual([]);
  expect(modelReport.coverage).toBe('full');
});
