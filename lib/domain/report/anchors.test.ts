import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorOf } from './anchors';
import type { PlacedWords } from './places';

const words = (place: string, text: string, chapter = 'hall'): PlacedWords => ({ chapter, place, text });
const anchor = (place: string, quote: string) => ({ chapter: 'hall', place, quote });

const page = [
  words('volume/1', '便民服务中心接待群众865人次，比上年增加12人次。'),
  words('volume/2', '窗口人员全部持证上岗，每周轮换一次。'),
  words('rating/1', '收到评价100次，满意率100%。'),
  words('volume/3/r2c3', '865'),
  words('plans/1', '下一步增加两个窗口。', 'outlook'),
];

describe('a remark', () => {
  it('stays where its words stand, whatever the numbers are now', () => {
    const there = anchor('volume/1', '便民服务中心接待群众926人次，比上年增加3人次。');
    expect(anchorOf(there, page)).toEqual({ kind: 'here', chapter: 'hall', place: 'volume/1' });
  });

  it('follows its words when a paragraph is put before them, even into another chapter', () => {
    expect(anchorOf(anchor('volume/1', '窗口人员全部持证上岗'), page)).toMatchObject({
      kind: 'moved',
      place: 'volume/2',
    });
    expect(anchorOf(anchor('volume/2', '下一步增加两个窗口。'), page)).toMatchObject({
      kind: 'moved',
      chapter: 'outlook',
    });
  });

  it('stays with a sentence that was rewritten, and says that it was', () => {
    expect(anchorOf(anchor('volume/2', '窗口人员全部持证上岗，每月轮换。'), page)).toEqual({
      kind: 'changed',
      chapter: 'hall',
      place: 'volume/2',
    });
  });

  it('is an orphan when nothing like its words is left', () => {
    expect(anchorOf(anchor('volume/2', '设立政务公开监督电话并向社会公布。'), page)).toEqual({ kind: 'orphan' });
    expect(anchorOf(anchor('volume/9', '设立监督电话'), [])).toEqual({ kind: 'orphan' });
  });

  it('on a cell stays on the cell: its words are only a number', () => {
    expect(anchorOf(anchor('volume/3/r2c3', '900'), page)).toMatchObject({ kind: 'here', place: 'volume/3/r2c3' });
    expect(anchorOf(anchor('volume/3/r9c9', '865'), page)).toEqual({ kind: 'orphan' });
  });
});

describe('laws', () => {
  const text = fc.stringMatching(/^[一-三公开窗口报告]{4,20}$/);
  const places = fc.uniqueArray(text, { minLength: 1, maxLength: 8 });

  it('words that stand somewhere are always found, and on words that hold them', () => {
    fc.assert(
      fc.property(places, fc.nat(), fc.nat(), (texts, from, put) => {
        const now = texts.map((one, i) => words(`s/${i + 1}`, one));
        const chosen = texts[from % texts.length] ?? '';
        const found = anchorOf(anchor(`s/${(put % 9) + 1}`, chosen), now);
        expect(['here', 'moved']).toContain(found.kind);
        const place = found.kind === 'orphan' ? undefined : now.find((one) => one.place === found.place);
        expect(place?.text).toContain(chosen);
      }),
    );
  });

  it('text put before, after or around the words loses no remark', () => {
    fc.assert(
      fc.property(text, places, places, (chosen, before, after) => {
        const now = [...before, `前文${chosen}后文`, ...after].map((one, i) => words(`s/${i + 1}`, one));
        expect(anchorOf(anchor('s/1', chosen), now).kind).not.toBe('orphan');
      }),
    );
  });
});
