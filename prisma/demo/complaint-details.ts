import { addDays, type IsoDate } from '../../lib/domain/dates';
import type { ComplaintDraft } from './complaint-course';
import { workdaysLater, type DemoContext } from './context';
import type { Random } from './random';
import { person } from './text';
import type { DemoUnit } from './units';

interface Kind {
  readonly parts: readonly string[];
  /** who handles it in a township */
  readonly office: string;
}

const kinds: Readonly<Record<string, Kind>> = {
  环境卫生: { parts: ['垃圾清运', '河道保洁', '异味扰民'], office: '生态环境办' },
  城乡建设: { parts: ['道路照明', '排水管网', '施工噪声'], office: '村镇建设办' },
  农业农村: { parts: ['惠农补贴', '农田水利', '土地流转'], office: '农业农村办' },
  社会保障: { parts: ['低保救助', '养老保险', '医疗保险'], office: '社会事务办' },
  供水供电: { parts: ['供水', '供电'], office: '公共事业服务站' },
  征地拆迁: { parts: ['补偿标准', '安置房'], office: '征地拆迁办' },
  劳动纠纷: { parts: ['拖欠工资', '社会保险'], office: '劳动保障所' },
  邻里纠纷: { parts: ['宅基地边界', '采光通行'], office: '综治中心' },
  教育医疗: { parts: ['入学', '基层医疗'], office: '社会事务办' },
  干部作风: { parts: ['服务态度', '公开不及时'], office: '纪检监察办' },
  历史遗留: { parts: ['移民安置', '权属争议'], office: '信访办' },
};

/** A petition that belongs to someone else, sent back within the five working days more often than not. */
function objection(context: DemoContext, random: Random, draft: ComplaintDraft): ComplaintDraft {
  if (draft.source !== 'transferred' || draft.clock !== 'petition' || !random.chance(0.12)) return {};
  const objectedOn = workdaysLater(context, draft.receivedOn ?? '', random.int(1, 6));
  return objectedOn <= context.today ? { objectedOn } : {};
}

function assignment(context: DemoContext, random: Random, draft: ComplaintDraft): ComplaintDraft {
  const on = workdaysLater(context, draft.receivedOn ?? '', random.int(0, 2));
  const end = typeof draft.answeredOn === 'string' ? draft.answeredOn : context.today;
  if (draft.status === 'received' || on > end || random.chance(0.06)) return {};
  return { assignedTo: kinds[draft.category ?? '']?.office ?? '党政综合办', assignedOn: on };
}

/** The extension is told to the complainant a few days before the time is up. */
function extension({ extendedDays, receivedOn, answeredOn, clock }: ComplaintDraft, today: IsoDate): ComplaintDraft {
  if (typeof extendedDays !== 'number' || receivedOn === undefined) return {};
  const told = addDays(receivedOn, clock === 'hotline' ? 4 : 50);
  const end = typeof answeredOn === 'string' ? answeredOn : today;
  return told <= end ? { extendedOn: told } : {};
}

/** What an office notes beside the course of a case: finer category, who received and who handles it. */
export function details(context: DemoContext, unit: DemoUnit, draft: ComplaintDraft): ComplaintDraft {
  const random = context.random.fork(`complaints/details/${unit.code}/${draft.receivedOn ?? ''}/${draft.title ?? ''}`);
  const kind = kinds[draft.category ?? ''];
  const received = draft.source === 'receptionDay' || draft.source === 'nightVisit';
  return {
    ...draft,
    subcategory: kind && random.chance(0.9) ? random.pick(kind.parts) : null,
    receivedBy: received ? `${person(random).slice(0, 1)}书记` : null,
    ...objection(context, random, draft),
    ...assignment(context, random, draft),
    ...extension(draft, context.today),
  };
}
