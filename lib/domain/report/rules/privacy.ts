import { inWritten, matches } from './passages';
import type { Finding, Rule, RuleInput } from './rule';

const identityNumber = /(?<!\d)\d{17}[\dXx](?![\dXx])/;
const mobile = /(?<!\d)1[3-9]\d{9}(?!\d)/;

/** Common surnames that are no common word at the head of a phrase: 高, 方, 程, 安, 成 and the like would be. */
const surnames =
  '王李刘陈杨赵黄吴徐孙胡朱郭何罗宋郑谢韩唐冯邓曹彭曾肖田董袁潘蒋蔡余杜叶魏苏吕丁沈姚卢姜崔钟谭陆汪范石廖贾韦付邹孟熊秦邱侯薛雷龙史陶贺顾毛郝龚邵覃武戴莫汤牟';
const name = `[${surnames}](?!某)[\\u4e00-\\u9fa5]{1,2}`;
const after =
  '(?=[，。；、：（）\\s]|$|同志|等人|反映|来信|来访|上访|投诉|诉|申请|户口|宅基地|妻子|说|表示|任|为|多次|亲自|主持|带领|率|负责|担任|牵头|推行|参加|部署|要求|强调|指出)';

/** People whom the office has to do with: their names must not be printed (个人信息保护法, 条例 Art 15). */
const person = `(?:申请人|村民|群众|居民|上访人|信访人|当事人|投诉人|举报人|原告|第三人)`;
const privateName = new RegExp(`${person}[：:]?${name}${after}`);
/** People of the office: printing them is no breach, but a yearly report names offices, not people. */
const post = `(?:书记|主任|镇长|乡长|局长|县长|区长|所长|组长|联系人|负责人|经办人)`;
const officialName = new RegExp(`${post}[：:]?${name}${after}`);

/** Who leads by the roster is named in public: the report itself says so. */
const onRoster = (found: string, { officials = [] }: RuleInput): boolean =>
  officials.some((official) => official !== '' && found.endsWith(official));

const numbers = (input: RuleInput): Finding[] =>
  input.passages.flatMap((passage) => [...matches(passage, identityNumber), ...matches(passage, mobile)]);

export const privacyRules: readonly Rule[] = [
  {
    code: 'personalNumber',
    severity: 'error',
    source: 'privacy',
    check: numbers,
    passes: { text: ['监督电话0539-1234567。'] },
    fails: { text: ['联系电话13800138000。'] },
  },
  {
    code: 'personalName',
    severity: 'error',
    source: 'privacy',
    check: inWritten(privateName),
    passes: { text: ['村民王某申请公开宅基地审批结果，群众高度满意。'] },
    fails: { text: ['先后解决了村民李玉生反映的问题。'] },
  },
  {
    code: 'officialName',
    severity: 'warning',
    source: 'house',
    check: (input) => inWritten(officialName)(input).filter(({ found }) => !onRoster(found, input)),
    passes: {
      text: ['成立了办事处主任为组长、副主任为副组长的领导小组。', '组长刘立国主持召开会议。'],
      officials: ['刘立国'],
    },
    fails: { text: ['党委书记刘立国多次过问政务公开工作。'] },
  },
];
