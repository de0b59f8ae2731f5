import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { parseDraft } from './draft';

describe('parseDraft', () => {
  it('gives back what was written', () => {
    const draft = { values: { title: '路灯', channels: ['wall'] }, unitId: 3, version: null };
    expect(parseDraft(JSON.stringify(draft))).toEqual(draft);
  });

  it.each([null, '', '{', '[]', '{"values":{"a":1}}', '{"values":null}', '{"values":{"a":[1]}}'])(
    'refuses %s',
    (text) => {
      expect(parseDraft(text)).toBeNull();
    },
  );

  it('never throws', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => void parseDraft(text)));
  });
});
