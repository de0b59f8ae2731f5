import type { FigureSeries } from '@/lib/domain/figure/figure';

/** In this order; each 3:1 against white and against its neighbours. */
const parts = ['#12436D', '#28A197', '#801650', '#F46A25', '#3D3D3D', '#A285D1'] as const;

export const ACCENT = parts[0];
/** last year: 3:1 against white, clearly behind the accent */
export const GREY = '#8A8F96';
export const LIMIT = '#801650';
export const INK = '#3D3D3D';
export const RULE = '#E3E5E8';

/** What stands beside an axis. */
export const TICK = { fontSize: 12, fill: INK };
/** Pixels that the numbers of the upright axis take. */
export const VALUES_WIDTH = 44;

export function colourOf(role: FigureSeries['role'], index: number): string {
  if (role === 'now') return ACCENT;
  return role === 'before' ? GREY : (parts[index % parts.length] ?? ACCENT);
}
