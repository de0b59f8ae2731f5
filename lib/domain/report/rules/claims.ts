import { clausesOf, lastYearWords, narrow } from './text';

/** A number of the text that a table prints too. */
export interface Claim {
  /** message key under rules.claims */
  readonly label: string;
  readonly value: number;
  /** places of the tables (figureAt) any of which it may equal: offices count with or without what was carried in */
  readonly mapsTo: readonly string[];
  readonly quote: string;
}

type Meaning = readonly [label: string, pattern: RegExp, mapsTo: readonly string[], lastYear?: true];

const counted = '(\\d+)\\s*[件宗份个]';
const says = (words: string): RegExp => new RegExp(`${words}[^\\d，。；]{0,10}${counted}`);

/** Words before a number that leave no doubt which cell is meant; the first that fits a clause is taken. */
const meanings: readonly Meaning[] = [
  ['carriedIn', says('上年(?:度)?(?:转结|结转)'), ['apps.carriedIn.6'], true],
  ['carriedOut', says('(?:结转|转入?)(?:至|到)?下(?:一)?年(?:度)?'), ['apps.carriedOut.6']],
  ['partial', says('(?<![及和、])部分公开'), ['apps.partial.6']],
  ['denied', says('不予公开'), ['apps.denySum']],
  ['unable', says('无法提供'), ['apps.unableSum']],
  ['noproc', says('不予处理'), ['apps.noprocSum']],
  ['disclosed', new RegExp(`(?<!不)予以公开\\s*${counted}`), ['apps.disclosed.6']],
  [
    'newReceived',
    says('(?:新收|收到|受理|收办)[^\\d，。；]{0,12}信息公开申请'),
    ['apps.newReceived.6', 'apps.receivedPlusCarried'],
  ],
  ['answered', new RegExp(`(?<![按期未])(?:办结|答复)\\s*${counted}`), ['apps.total.6']],
  ['review', says('行政复议(?:案件)?'), ['rl.review.total']],
  ['litigation', says('行政诉讼(?:案件)?'), ['rl.litigationSum']],
  ['documentsMade', says('(?:制发|制定)(?:行政)?规范性文件'), ['pro.normativeDocs.made']],
  ['licences', says('行政许可(?:决定|信息)'), ['pro.licences']],
  ['penalties', says('行政处罚(?:决定|信息)'), ['pro.penalties']],
];

/** Numbers of only a part of what the tables count. */
const part = /其中|本级|本机关本部|网络|信函|当面|撤回|按期|按时|问卷|投诉|信访|12345/;

function claimIn(clause: string): Claim[] {
  const found = meanings.find(([, pattern]) => pattern.test(clause));
  if (found === undefined) return [];
  const [label, pattern, mapsTo, lastYear] = found;
  if (part.test(clause) || (lastYear === undefined && lastYearWords.test(clause))) return [];
  const number = pattern.exec(clause)?.[1];
  return number === undefined ? [] : [{ label, value: Number(number), mapsTo, quote: clause.trim().slice(0, 80) }];
}

/** What the text says about the tables, clause by clause; nothing is guessed from words that could mean something else. */
export const claimsIn = (text: string): Claim[] => clausesOf(narrow(text)).flatMap(claimIn);
