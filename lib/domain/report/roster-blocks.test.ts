import { describe, expect, it } from 'vitest';

import { textOf } from './document';
import { rosterBlocks } from './roster-blocks';
import type { ReportRoster, RosterPlace } from './roster-values';
import { demoCells, valuesFrom } from './testing/values';
import { rules, runRules } from './rules';
import { ownInput } from './checks/input';
import { workSummary } from './templates/work-summary';
import type { ReportValues } from './values';

const place = (given: Partial<RosterPlace> & Pick<RosterPlace, 'body' | 'role' | 'name'>): RosterPlace => ({
  post: null,
  origin: null,
  ...given,
});
const roster: ReportRoster = {
  places: [
    place({ body: 'leadingGroup', role: 'head', name: '刘立国', post: '镇长' }),
    place({ body: 'leadingGroup', role: 'deputyHead', name: '王敏', post: '副镇长' }),
    place({ body: 'leadingGroup', role: 'deputyHead', name: '李红' }),
    place({ body: 'leadingGroup', role: 'member', name: '赵一' }),
    place({ body: 'supervisionGroup', role: 'head', name: '孙二', origin: 'discipline' }),
    place({ body: 'supervisionGroup', role: 'member', name: '吴三', origin: 'villagers' }),
    place({ body: 'supervisionGroup', role: 'member', name: '周四' }),
  ],
  below: [
    { name: '上塘村', lacks: [] },
    { name: '东坪村', lacks: ['supervisionGroup'] },
  ],
};
const cells = [
  { measure: 'roster.inPlace', slice: 'leadingGroup', month: 202501, value: 3 },
  { measure: 'roster.inPlace', slice: 'supervisionGroup', month: 202501, value: 2 },
  { measure: 'unit.standing', slice: 'township', month: 198401, value: 1 },
  { measure: 'unit.standing', slice: 'village', month: 198401, value: 2 },
];
const values = (given?: ReportRoster): ReportValues => ({
  ...valuesFrom([...demoCells(), ...cells]),
  ...(given === undefined ? {} : { roster: given }),
});
const told = (v: ReportValues): string[] => rosterBlocks(v).map((p) => textOf(p.runs));

describe('the block of the roster', () => {
  it('says who leads, how many there are, and which unit below lacks what', () => {
    expect(told(values(roster))).toEqual([
      '政务公开领导小组共4人：刘立国（镇长）任组长，王敏（副镇长）、李红任副组长，成员1人。名册中没有工作机构。' +
        '政务公开监督小组共3人：孙二任组长，成员2人；人员来源：村（居）民代表1人、纪检监察1人、未注明1人。',
      '本单位及所属单位共3个，有领导小组的3个，有工作机构的0个，有监督小组的2个，三者齐全的0个。' +
        '所属单位中尚未齐全的：东坪村（缺监督小组）。',
    ]);
  });

  it('says nothing where no roster is kept, and nothing of units below where there are none', () => {
    expect(told(values())).toEqual([]);
    expect(told(values({ ...roster, below: [] }))).toHaveLength(1);
  });

  it('says that all are complete only where all are', () => {
    const all = roster.below.map(({ name }) => ({ name, lacks: [] }));
    expect(told(values({ ...roster, below: all }))[1]).toContain('所属单位均已齐全。');
  });

  it('lets the rule on names pass for who is on the roster, in what the office types, and for nobody else', () => {
    const narrative = { organisation: '组长刘立国主持会议，书记李四清多次过问。' };
    const input = { template: workSummary, narrative, signatory: '', signedOn: null };
    const names = (v: ReportValues) =>
      runRules(ownInput({ ...input, values: v }), rules)
        .filter(({ rule }) => rule === 'officialName' || rule === 'personalName')
        .map(({ found }) => found);
    expect(names(values(roster))).toEqual(['书记李四清']);
    expect(names(values())).toEqual(['组长刘立国', '书记李四清']);
  });
});
