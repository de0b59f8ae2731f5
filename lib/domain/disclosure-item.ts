import { legalItems, channels, timings } from './disclosure-words';
import { unitKinds } from './org-unit';
import { columnsOf, type RegisterDefinition } from './register/definition';
import { inOrder } from './register/rules';

/** How often an item has to appear anew; onChange and standing items fall due with the thing itself, not by the calendar. */
export const frequencies = ['monthly', 'quarterly', 'halfYearly', 'yearly', 'onChange', 'standing'] as const;
export const audiences = ['public', 'village', 'staff', 'parents', 'concerned'] as const;

/**
 * 公开目录: what the units of a kind have to disclose, how often, and where. The unit that owns the item says so for
 * itself and for every unit below it (政府信息公开条例 Art 12, 20, 21; 村民委员会组织法 Art 30).
 */
export const disclosureItemColumns = columnsOf({
  code: { kind: 'code', required: true, listed: true, length: 60, aliases: ['目录编号', '事项编码', '编号', '序号'] },
  title: { kind: 'text', required: true, listed: true, aliases: ['公开事项', '事项名称', '名称'] },
  appliesTo: {
    kind: 'choices',
    required: true,
    choices: unitKinds,
    preset: ['township', 'street'],
    listed: true,
    aliases: ['适用单位', '公开主体'],
  },
  category: { kind: 'text', listed: true, aliases: ['类别', '一级事项'] },
  legalItem: { kind: 'choice', choices: legalItems, aliases: ['公开依据'] },
  basis: { kind: 'longText', aliases: ['设定依据', '依据文件'] },
  timing: { kind: 'choice', required: true, choices: timings, preset: 'fixed', aliases: ['公开时限'] },
  frequency: {
    kind: 'choice',
    required: true,
    choices: frequencies,
    preset: 'quarterly',
    listed: true,
    aliases: ['公开频次', '频次'],
  },
  graceDays: { kind: 'integer', required: true, min: 0, max: 90, preset: 15, listed: true, aliases: ['宽限天数'] },
  channels: {
    kind: 'choices',
    required: true,
    choices: channels,
    preset: ['noticeBoard'],
    aliases: ['公开渠道', '渠道'],
  },
  audience: { kind: 'choice', choices: audiences, preset: 'public', aliases: ['公开对象'] },
  validFrom: { kind: 'date', required: true, listed: true, aliases: ['启用日期', '生效日期'] },
  validTo: { kind: 'date', aliases: ['停用日期', '失效日期'] },
});

export const disclosureItems: RegisterDefinition = {
  name: 'disclosure-items',
  table: 'disclosure_item',
  columns: disclosureItemColumns,
  key: ['code'],
  dated: 'validFrom',
  monthly: false,
  catalogue: true,
  titled: 'title',
  check: (row) => inOrder(row, 'validFrom', 'validTo'),
  derive: () => ({ values: {}, problems: [] }),
};
