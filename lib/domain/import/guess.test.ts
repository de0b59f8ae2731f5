import { describe, expect, it } from 'vitest';

import { mapHeadings } from './headings';
import { emptyMap } from './map-file';
import type { Cell, RawRow } from './table';
import { importTarget, noWords } from './target';

const target = importTarget('complaints', {
  ...noWords,
  choices: { status: { received: ['已收到'], closed: ['已办结'] } },
  reasons: ['原行号', '有误说明'],
  surplus: ['多出的列'],
});
const rows = (...all: Cell[][]): RawRow[] => all.map((cells, i) => ({ line: i + 2, cells }));
const map = (headings: string[], below: RawRow[]) =>
  mapHeadings(headings, { target, map: emptyMap, unitGiven: true, below });
const fieldsOf = (result: ReturnType<typeof map>) =>
  result.ok
    ? Object.fromEntries(result.value.headings.map(({ heading, fields, by }) => [heading, [...fields, by]]))
    : result.error;

describe('columns guessed by what they hold', () => {
  const below = rows(['A-01', '路灯', '2025/3/9', '已收到'], ['A-02', '噪声', '2025/3/12', '已办结']);

  it('fills required fields and choices where one column alone fits', () => {
    expect(fieldsOf(map(['甲', '标题', '乙', '丙'], below))).toEqual({
      甲: ['caseNo', 'content'],
      标题: ['title', 'name'],
      乙: ['receivedOn', 'content'],
      丙: ['status', 'content'],
    });
  });

  it('guesses nothing where two columns would do, and nothing at all without rows', () => {
    const two = rows(['A-01', '路灯', '2025/3/9', '2025/3/10'], ['A-02', '噪声', '2025/3/12', '2025/3/13']);
    expect(map(['编号', '标题', '乙', '丙'], two)).toMatchObject({ ok: false, error: { code: 'missingColumn' } });
    expect(map(['甲', '标题', '乙', '丙'], [])).toMatchObject({ ok: false, error: { code: 'missingColumn' } });
  });

  it('passes over the columns of our own file of refused rows', () => {
    const headings = ['原行号', '有误说明', '编号', '标题', '收到日期', '多出的列', '多出的列'];
    const mapped = map(headings, []);
    expect(mapped).toMatchObject({ ok: true, value: { reasons: [0, 1], width: 5, unused: [] } });
  });
});
