import type { BoundFigure } from '@/lib/domain/report/document';
import type { FigureRef } from '@/lib/domain/report/narrative';

/** Which number a figure shows, as typed text keeps it. */
export const refOf = ({ code, part, when, period, unit }: BoundFigure): FigureRef => ({
  code,
  part,
  when,
  period: period ?? null,
  unit: unit ?? null,
});
