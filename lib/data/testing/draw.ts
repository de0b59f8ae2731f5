import { addDays } from '@/lib/domain/dates';
import type { UnitRow } from './insert';

/** Deterministic draws (a linear congruential generator): the same seed gives the same rows. */
export class Draw {
  private state: number;
  constructor(seed: number) {
    this.state = seed;
  }
  below(n: number): number {
    this.state = (this.state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return Math.floor((this.state / 4_294_967_296) * n);
  }
  of<T>(values: readonly T[]): T {
    return values[this.below(values.length)] as T;
  }
  maybe<T>(value: T, percent = 50): T | null {
    return this.below(100) < percent ? value : null;
  }
  after(date: string, days: number): string {
    return addDays(date, this.below(days));
  }
}

export type Make = (d: Draw, i: number) => UnitRow;
export const day = (d: Draw): string => addDays('2024-01-01', d.below(500));
export const unitId = (d: Draw): number => d.of([2, 3, 4, 5]);
