import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { caseInput } from '../testing/model';
import { runRules } from '.';

const folder = join(process.cwd(), '..', 'shared', 'seeds');
const present = existsSync(folder);
if (!present) console.warn(`SKIPPED: the source reports are not at ${folder}`);

describe.skipIf(!present)('the five source reports', () => {
  const text = present ? readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8')) : [];
  const violations = runRules(caseInput({ text }));
  const found = (rule: string): string[] => violations.filter((v) => v.rule === rule).map((v) => v.found);

  it('865 visits and 926 matters are pointed out as two numbers for one thing', () => {
    expect(violations).toContainEqual(
      expect.objectContaining({ rule: 'twoNumbers', where: 'hall.visits', expected: '865人次', found: '926件' }),
    );
  });

  it('45 = 20 + 4 + 21 stands', () => {
    expect(text.join('')).toContain('45条。其中,法规规章类信息20条');
    expect(found('parts')).toEqual([]);
  });

  it('persons are found by name, officials apart from the public', () => {
    expect(found('personalName')).toEqual(expect.arrayContaining(['村民李玉生', '村民牟金良']));
    expect(found('officialName')).toEqual(expect.arrayContaining(['书记刘立国']));
  });
});
