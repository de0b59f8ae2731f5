import type { FiledColumn, FiledRow } from '../filed/schema';

/** Labels without spaces, brackets and punctuation, so that （三）, (三) and 3. compare alike. */
export const bare = (text: string): string => text.normalize('NFKC').replace(/[\s\p{P}\p{S}]/gu, '');

type Pattern<T> = readonly [key: T, label: RegExp];

export const columnLabels: readonly Pattern<FiledColumn>[] = [
  ['natural', /^自然人$/],
  ['business', /^商业企业$/],
  ['research', /^科研机构$/],
  ['welfare', /^社会公益组织$/],
  ['legalService', /^法律服务机构$/],
  ['other', /^其他$/],
  ['total', /^总计$/],
];

/** By the words of the row itself; （六）其他处理 is the one row of the 2019 form. */
export const rowLabels: readonly Pattern<FiledRow>[] = [
  ['newReceived', /本年新收/],
  ['carriedIn', /上年(?:度)?结转/],
  ['carriedOut', /结转下(?:一)?年/],
  ['deny1', /国家秘密/],
  ['deny2', /其他法律行政法规禁止/],
  ['deny3', /三安全一稳定/],
  ['deny4', /第三方合法权益/],
  ['deny5', /内部事务/],
  ['deny6', /过程性信息/],
  ['deny7', /行政执法案卷/],
  ['deny8', /行政查询/],
  ['unable1', /不掌握/],
  ['unable2', /没有现成|另行制作/],
  ['unable3', /补正后/],
  ['noproc1', /信访举报投诉/],
  ['noproc3', /公开出版物/],
  ['noproc4', /大量反复/],
  ['noproc2', /重复申请$/],
  ['noproc5', /确认或(?:者)?重新出具/],
  ['other1', /逾期不补正/],
  ['other2', /收费通知/],
  ['disclosed', /^三?[一1]?予以公开$/],
  ['partial', /^三?[二2]?部分公开/],
  ['total', /^三?[七7]总计$/],
];

/** The row that a cell names; `group` is the text left of it (（六）其他处理 over 3.其他). */
export function rowOf(label: string, group: string): FiledRow | null {
  const [own, over] = [bare(label), bare(group)];
  const found = rowLabels.find(([, pattern]) => pattern.test(own));
  if (found) return found[0];
  if (/^三?[六6]?其他处理$/.test(own)) return 'otherMerged';
  if (own === '总计' && over.includes('办理结果')) return 'total';
  return /^[3三]?其他$/.test(own) && over.includes('其他处理') ? 'other3' : /^三六3其他$/.test(own) ? 'other3' : null;
}

/** The column that the cells above it name, the lowest first. */
export function columnOf(above: readonly string[]): FiledColumn | null {
  for (const text of [...above].reverse()) {
    const found = columnLabels.find(([, pattern]) => pattern.test(bare(text)));
    if (found) return found[0];
  }
  return null;
}
