import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { demoCells, valuesFrom } from './testing/values';
import { typedNumbers } from './typed-numbers';

const values = valuesFrom(demoCells());
const found = (text: string, chapter = 'hall') =>
  typedNumbers(text, values, chapter).map((n) => ({
    text: n.text,
    same: n.same.map((f) => `${f.code} ${f.when}`),
    other: n.other?.text ?? null,
  }));

describe('typed numbers', () => {
  it('that the catalogue knows are offered to be bound', () => {
    expect(found('便民服务中心接待群众948人次。')).toEqual([
      { text: '948人次', same: ['hall.visits now'], other: null },
    ]);
    expect(found('上年接待群众924人次。')).toEqual([{ text: '924人次', same: ['hall.visits before'], other: null }]);
  });

  it('that say something else than the words beside them mean are pointed out with the right one', () => {
    expect(found('共接待群众865人次，满意率80%。')).toEqual([
      { text: '865人次', same: [], other: '948' },
      { text: '80%', same: [], other: '95.2%' },
    ]);
    expect(found('接待群众８６５人次')).toMatchObject([{ text: '８６５人次', other: '948' }]);
  });

  it('leave years, articles and small numbers without a meaning alone', () => {
    expect(found('2025年，按第20条的规定，在5个村设立3个服务点。')).toEqual([]);
  });

  it('are found where they stand', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('甲', '接待群众948人次，', '乙丙。', '２０条'), { maxLength: 8 }),
        (pieces) => {
          const text = pieces.join('');
          for (const n of typedNumbers(text, values, 'hall')) {
            expect(n.paragraph).toBe(0);
            expect(text.slice(n.from, n.to)).toBe('948');
          }
          expect(typedNumbers(text, values, 'hall')).toHaveLength(pieces.filter((p) => p.includes('948')).length);
        },
      ),
    );
  });
});
