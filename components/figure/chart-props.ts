import type { Figure } from '@/lib/domain/figure/figure';
import type { Size } from './use-seen';

export interface ChartProps {
  readonly figure: Figure;
  /** of its box, so that it is drawn once and not measured first */
  readonly size: Size;
  /** somebody points at it: only then is there anything to say about one category */
  readonly pointed: boolean;
}
