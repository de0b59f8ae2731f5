import type { Violation } from '../domain/report/rules/rule';

/** Looks up words of the namespace `rules`. */
type Words = (key: string, values?: Record<string, string>) => string;

const places = new Set([
  'overview',
  'table2',
  'table3',
  'table4',
  'problems',
  'other',
  'report',
  'formVersion',
  'publishedDate',
  'signedOn',
  'apps-newReceived-6',
  'apps-carriedIn-6',
  'apps-total-6',
  'apps-carriedOut-6',
  'apps-disclosed-6',
  'apps-partial-6',
  'apps-denySum',
  'apps-unableSum',
  'apps-noprocSum',
  'apps-otherSum',
  'apps-discPlusPartial',
  'apps-receivedPlusCarried',
  'apps-naturalPlusCarried',
  'apps-legalPlusCarried',
  'rl-review-total',
  'rl-litigationSum',
  'pro-normativeDocs-made',
  'pro-normativeDocs-0',
  'pro-licences',
  'pro-penalties',
]);

/** '表三 （三）1.国家秘密 自然人' for 'applications.deny1.natural'; what is no place of the form stays as it is. */
export function placeText(t: Words, where: string): string {
  const [table = '', name = '', ...fields] = where.split('.');
  if (table === 'applications' && fields.length === 1)
    return [t('tables.applications'), t(`rows.${name}`), ...fields.map((f) => t(`columns.${f}`))].join(' ');
  if (name !== '' && (table === 'proactive' || table === 'reviewLitigation')) {
    const parts = [name, ...fields].filter((part) => part !== 'legacy2019');
    return [t(`tables.${table}`), ...parts.map((part) => t(`cells.${part}`))].join(' ');
  }
  const key = where.replaceAll('.', '-');
  return places.has(key) ? t(`places.${key}`) : where;
}

/** The sentence of a violation; `name` words places that only the caller knows (fields to fill, indicators). */
export function ruleText(
  t: Words,
  { rule, where, found, expected }: Pick<Violation, 'rule' | 'where' | 'found' | 'expected'>,
  name?: string,
): string {
  return t(`says.${rule}`, { where: name ?? placeText(t, where), found, expected });
}
