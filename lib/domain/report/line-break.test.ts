import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plain, textOf, type Run } from './document';
import { CHARACTERS, linesOf, splitAtLine } from './line-break';

const figure = (text: string): Run => ({
  kind: 'figure',
  code: 'hall.visits',
  part: 'value',
  when: 'now',
  value: Number(text),
  text,
});
const runs = fc.array(
  fc.oneof(
    fc
      .array(fc.constantFrom('接', '待', '群', '众', '，', '。', 'AB ', '2025年'), { maxLength: 40 })
      .map((t) => plain(t.join(''))),
    fc.nat(99_999).map((n) => figure(String(n))),
  ),
  { minLength: 1, maxLength: 8 },
);

describe('lines of a paragraph', () => {
  it('hold 26 characters behind the indent, then 28; a number counts by halves', () => {
    expect(linesOf('')).toBe(1);
    expect(linesOf('字'.repeat(26))).toBe(1);
    expect(linesOf('字'.repeat(27))).toBe(2);
    expect(linesOf('字'.repeat(26 + CHARACTERS))).toBe(2);
    expect(linesOf(`${'字'.repeat(24)}2025`)).toBe(1);
    expect(linesOf(`${'字'.repeat(24)}20251`)).toBe(2);
  });

  it('do not begin with a comma: the character before goes along', () => {
    const [head, tail] = splitAtLine([plain(`${'字'.repeat(25)}末，下行`)], 1);
    expect([textOf(head), textOf(tail)]).toEqual(['字'.repeat(25), '末，下行']);
  });

  it('cut in two lose nothing, cut no number, and both halves are as long as they were', () => {
    fc.assert(
      fc.property(runs, fc.integer({ min: 1, max: 6 }), (given, lines) => {
        const [head, tail] = splitAtLine(given, lines);
        expect(textOf([...head, ...tail])).toBe(textOf(given));
        const whole = new Set(given.filter((r) => r.kind === 'figure').map((r) => r.text));
        for (const run of [...head, ...tail]) if (run.kind === 'figure') expect(whole).toContain(run.text);
        expect(linesOf(textOf(head))).toBeLessThanOrEqual(lines);
        expect(tail.length === 0).toBe(linesOf(textOf(given)) <= lines);
      }),
    );
  });
});
