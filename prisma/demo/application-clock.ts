import { isConfirmed } from '../../lib/domain/deadline/receipt';
import { addDays, type IsoDate } from '../../lib/domain/dates';
import type { applicationColumns } from '../../lib/domain/application';
import { workdaysLater, type DemoContext, type Draft } from './context';
import type { Random } from './random';

/** Pages whose fee by the 2020 bands is the amount: 国办函〔2020〕109号. */
const pagesOf: Readonly<Record<number, number>> = { 270: 57, 380: 68, 880: 109 };

export type ApplicationDraft = Draft<typeof applicationColumns>;

interface At {
  readonly random: Random;
  readonly receivedOn: IsoDate;
}

/** Who confirmed when, what the correction notice allowed, and when the fee was asked and paid. */
export function clockFacts(context: DemoContext, draft: ApplicationDraft, at: At): ApplicationDraft {
  const answered = draft.answeredOn ?? null;
  const facts = {
    ...confirmation(context, draft, at),
    ...(draft.correctionNoticeOn ? { correctionTermOn: workdaysLater(context, draft.correctionNoticeOn, 10) } : {}),
    ...(draft.extendedDays ? { extensionApprover: at.random.pick(['公开办主任', '党政办主任']) } : {}),
  };
  if (answered === null) return { ...draft, ...facts };
  return { ...draft, ...facts, ...secondAsking(draft, answered), ...payment(context, draft, at) };
}

/** Web, fax and ordinary letters are confirmed the same day, or the next. */
function confirmation(context: DemoContext, draft: ApplicationDraft, { random, receivedOn }: At): ApplicationDraft {
  if (!isConfirmed(draft.receivedVia ?? '')) return {};
  const next = workdaysLater(context, receivedOn, 1);
  return { confirmedOn: random.chance(0.25) && next <= context.today ? next : receivedOn };
}

/** Where there was time enough, a second organ was asked as well. */
function secondAsking(draft: ApplicationDraft, answered: IsoDate): ApplicationDraft {
  if (!draft.suspendedTo) return {};
  const [from, to] = [addDays(draft.suspendedTo, 2), addDays(draft.suspendedTo, 8)];
  return to < answered ? { suspensions: `${from}..${to}` } : {};
}

function payment(context: DemoContext, draft: ApplicationDraft, { receivedOn }: At): ApplicationDraft {
  const notice = workdaysLater(context, receivedOn, 2);
  if (draft.outcome === 'other2') return { feeNoticeOn: notice };
  const pages = pagesOf[draft.feeYuan ?? 0];
  const paid = workdaysLater(context, receivedOn, 4);
  if (pages === undefined || paid > (draft.answeredOn ?? '')) return {};
  return { pages, feeNoticeOn: notice, feePaidOn: paid };
}
