import { formatPeriod, type Period } from '../domain/period';
import type { Translate } from './translator';

/** A period in words, by the translator of namespace 'shell': 2025年第三季度, 2025年1–11月. */
export function periodLabel(t: Translate, period: Period): string {
  const [year, from] = [Math.floor(period.from / 100), period.from % 100];
  const [toYear, to] = [Math.floor(period.to / 100), period.to % 100];
  const part = /^(\d{4})(?:([HQ])(\d))?$/.exec(formatPeriod(period));
  const values = { year: String(year), toYear: String(toYear), from: String(from), to: String(to), n: part?.[3] ?? '' };
  if (part !== null) return t(`period.${{ H: 'half', Q: 'quarter' }[part[2] ?? ''] ?? 'year'}`, values);
  if (year !== toYear) return t('period.years', values);
  return t(from === to ? 'period.month' : 'period.sameYear', values);
}
