import { expect, it } from 'vitest';

import { indicatorSettings, presetSettings } from './settings';

it('takes whole numbers in their bounds, and at least one weight', () => {
  expect(indicatorSettings.parse({ ...presetSettings, minimumCases: '20' }).minimumCases).toBe(20);
  const refused = [
    { minimumCases: 0 },
    { minimumCases: 1.5 },
    { minimumCases: 'x' },
    { response: -1 },
    { satisfaction: 101 },
    { response: 0, resolution: 0, satisfaction: 0 },
  ];
  for (const wrong of refused) expect(indicatorSettings.safeParse({ ...presetSettings, ...wrong }).success).toBe(false);
});
