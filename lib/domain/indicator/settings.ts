import { z } from 'zod';

import { MIN_CASES } from './compare';
import { presetWeights, weightNames } from './definition';

const MOST_CASES = 1000;
const MOST_WEIGHT = 100;
const whole = (least: number, most: number) => z.coerce.number().int().min(least).max(most);

/** What the office decides about its indicators: below how many cases nothing is ranked, and what the three rates weigh. */
export const indicatorSettings = z
  .object({
    minimumCases: whole(1, MOST_CASES),
    response: whole(0, MOST_WEIGHT),
    resolution: whole(0, MOST_WEIGHT),
    satisfaction: whole(0, MOST_WEIGHT),
  })
  .refine((given) => weightNames.some((name) => given[name] > 0), { path: ['response'], message: 'noWeight' });

export type IndicatorSettings = z.output<typeof indicatorSettings>;

export const presetSettings: IndicatorSettings = { minimumCases: MIN_CASES, ...presetWeights };
