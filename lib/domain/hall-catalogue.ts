import type { Row } from './columns';
import { columnsOf, type RegisterDefinition, type RowProblem } from './register/definition';
import { inOrder, number } from './register/rules';

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** Windows of a service hall. `name` is what single cases and daily counts write. */
export const hallWindowColumns = columnsOf({
  windowNo: { kind: 'code', required: true, listed: true, length: 50, aliases: ['窗口编号', '编号', '序号'] },
  name: { kind: 'text', required: true, listed: true, aliases: ['窗口', '窗口名称', '名称'] },
  department: { kind: 'text', listed: true, suggest: true, aliases: ['所属部门', '部门', '进驻部门'] },
  openDays: {
    kind: 'choices',
    required: true,
    choices: weekdays,
    preset: ['mon', 'tue', 'wed', 'thu', 'fri'],
    listed: true,
    aliases: ['开放日', '工作日'],
  },
  openHours: { kind: 'text', listed: true, aliases: ['开放时间', '办公时间'] },
  phone: { kind: 'text', aliases: ['电话', '咨询电话'] },
  openedOn: { kind: 'date', listed: true, aliases: ['启用日期', '开设日期'] },
  closedOn: { kind: 'date', aliases: ['停用日期', '撤销日期'] },
});

export const hallWindows: RegisterDefinition = {
  name: 'hall-windows',
  table: 'hall_window',
  columns: hallWindowColumns,
  key: ['windowNo'],
  dated: 'openedOn',
  monthly: false,
  catalogue: true,
  titled: 'name',
  check: (row) => inOrder(row, 'openedOn', 'closedOn'),
  derive: () => ({ values: {}, problems: [] }),
};

/** Matters of a service hall with their limits. `name` is what single cases write; blanks of a case are filled from here. */
export const hallMatterColumns = columnsOf({
  matterNo: { kind: 'code', required: true, listed: true, length: 100, aliases: ['事项编码', '编号', '序号'] },
  name: { kind: 'text', required: true, listed: true, aliases: ['事项', '事项名称', '名称'] },
  department: { kind: 'text', listed: true, aliases: ['实施部门', '部门', '责任部门'] },
  window: { kind: 'text', aliases: ['办理窗口', '窗口'] },
  statutoryDays: { kind: 'integer', min: 0, max: 1000, listed: true, aliases: ['法定时限', '法定办结时限'] },
  promisedDays: { kind: 'integer', min: 0, max: 1000, listed: true, aliases: ['承诺时限', '承诺办结时限'] },
  chargeYuan: { kind: 'decimal', min: 0, listed: true, aliases: ['收费', '收费标准'] },
  onTheSpot: { kind: 'boolean', listed: true, aliases: ['即办件', '是否即办'] },
  legalBasis: { kind: 'longText', aliases: ['设定依据', '办理依据'] },
  papers: { kind: 'longText', aliases: ['申请材料', '所需材料'] },
  validFrom: { kind: 'date', aliases: ['启用日期', '生效日期'] },
  validTo: { kind: 'date', aliases: ['停用日期', '失效日期'] },
});

function limits(row: Row): RowProblem[] {
  const [statutory, promised] = [number(row, 'statutoryDays'), number(row, 'promisedDays')];
  if (promised !== null && statutory !== null && promised > statutory)
    return [{ field: 'promisedDays', code: 'aboveStatutory', found: String(promised), expected: String(statutory) }];
  if (row['onTheSpot'] === true && promised !== null && promised > 0)
    return [{ field: 'promisedDays', code: 'notOnTheSpot', found: String(promised) }];
  return [];
}

export const hallMatters: RegisterDefinition = {
  name: 'hall-matters',
  table: 'hall_matter',
  columns: hallMatterColumns,
  key: ['matterNo'],
  dated: 'validFrom',
  monthly: false,
  catalogue: true,
  titled: 'name',
  check: (row) => [...limits(row), ...inOrder(row, 'validFrom', 'validTo')],
  derive: () => ({ values: {}, problems: [] }),
};

/** What a case may leave to its matter. */
export interface MatterTerms {
  readonly statutoryDays: number | null;
  readonly promisedDays: number | null;
  readonly chargeYuan: number | null;
}

/**
 * A case with the blanks filled from its matter; what is written stays. A finished case without the day of its end gets
 * no promise: it could not be judged. A consultation costs nothing and has no limits.
 */
export function withTerms(row: Row, terms: MatterTerms): Row {
  if (row['kind'] !== 'matter') return row;
  const judged = row['result'] !== 'completed' || typeof row['finishedOn'] === 'string';
  return {
    ...row,
    statutoryDays: row['statutoryDays'] ?? terms.statutoryDays,
    promisedDays: row['promisedDays'] ?? (judged ? terms.promisedDays : null),
    feeYuan: row['feeYuan'] ?? terms.chargeYuan,
  };
}
