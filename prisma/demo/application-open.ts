import type { applicationColumns } from '../../lib/domain/application';
import { APPLICATION_DAYS } from '../../lib/domain/deadline/limits';
import { workdaysEarlier, workdaysLater, type DemoContext, type Draft } from './context';
import { subjects } from './application-text';
import { fill, person, yearOf } from './text';
import type { DemoUnit } from './units';

type ApplicationDraft = Draft<typeof applicationColumns>;

/** What today's desk must show: [unit, working days left until due (negative: overdue), state]. */
const desk: readonly (readonly [string, number, 'open' | 'toCorrect' | 'suspended' | 'extended'])[] = [
  ['云水县', 1, 'open'],
  ['云水县', 3, 'open'],
  ['云水县', 4, 'suspended'],
  ['望云街道', 2, 'open'],
  ['临水街道', 5, 'open'],
  ['青石湾镇', 12, 'toCorrect'],
  ['白鹭洲镇', -3, 'open'],
  ['鹤鸣岭乡', -9, 'open'],
  ['云水县人力资源和社会保障局', 0, 'open'],
  ['云水县农业农村局', 0, 'extended'],
];

/** Open applications whose due date lies near today, whatever today is. */
export function openApplications(context: DemoContext, unit: DemoUnit): ApplicationDraft[] {
  const random = context.random.fork(`applications/open/${unit.code}`);
  return desk
    .filter(([name]) => name === unit.name)
    .map(([, left, state], i) => {
      const receivedOn = workdaysEarlier(context, context.today, APPLICATION_DAYS - left);
      const subject = subjects[(i * 5 + unit.code.length) % subjects.length] ?? '';
      return {
        receivedOn,
        receivedVia: 'web',
        applicantKind: 'natural',
        applicantName: person(random),
        subject: fill(subject, { unit: unit.name, place: unit.name, year: yearOf(receivedOn) }),
        ...(state === 'toCorrect' ? { correctionNoticeOn: workdaysLater(context, receivedOn, 4) } : {}),
        ...(state === 'suspended' ? { suspendedFrom: workdaysLater(context, receivedOn, 8) } : {}),
        ...(state === 'extended'
          ? { extendedDays: 10, extendedOn: workdaysLater(context, receivedOn, 18), extensionApprover: '公开办主任' }
          : {}),
      };
    });
}
