import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { blocksOfTemplate, type Template, type TemplateBody } from './template';
import { addableKinds, blankBlock } from './template-blank';
import { templateFaults } from './template-check';
import {
  addChapter,
  addSection,
  freshId,
  insertBlock,
  moveBlock,
  moveChapter,
  moved,
  moveSection,
  removeBlock,
  type Spot,
} from './template-edit';
import { schemaAgrees, templateBodySchema } from './template-schema';
import { templates } from './templates';

const bodyOf = ({ id: _, ...body }: Template): TemplateBody => body;
const template = fc.constantFrom(...templates);
const spots = (body: TemplateBody): Spot[] =>
  body.chapters.flatMap((c) =>
    c.sections.flatMap((s) => s.blocks.map((_, at) => ({ chapter: c.id, section: s.id, at }))),
  );
const sorted = (body: TemplateBody): string[] =>
  blocksOfTemplate(body)
    .map((b) => JSON.stringify(b))
    .sort();

describe('the schema', () => {
  it('takes every built-in template as it is', () => {
    expect(schemaAgrees).toBe(true);
    for (const body of templates.map(bodyOf)) expect(templateBodySchema.parse(body)).toEqual(body);
  });

  it('refuses what is no template', () => {
    const [body] = templates.map(bodyOf);
    expect(templateBodySchema.safeParse({ ...body, chapters: [{ id: 'a', title: 'a' }] }).success).toBe(false);
    expect(templateBodySchema.safeParse({ ...body, opening: [{ kind: 'picture' }] }).success).toBe(false);
  });
});

/** The body with a block, a chapter and a section of it moved. */
function shuffled(body: TemplateBody, [n, by]: readonly [number, 1 | -1]): TemplateBody {
  const all = spots(body);
  const [spot, chapter] = [all[n % all.length], body.chapters[n % body.chapters.length]];
  if (!spot || !chapter) return body;
  const [section] = chapter.sections;
  const next = moveChapter(moveBlock(body, spot, by), chapter.id, by);
  return section ? moveSection(next, { chapter: chapter.id, section: section.id }, by) : next;
}

describe('moving', () => {
  it('keeps every item, and back is where it was', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.nat({ max: 12 }), fc.constantFrom(1, -1), (list, at, by) => {
        const there = moved(list, at, by);
        expect([...there].sort()).toEqual([...list].sort());
        if (there !== list) expect(moved(there, at + by, -by)).toEqual(list);
      }),
    );
  });

  it('loses no block, whatever is moved where', () => {
    fc.assert(
      fc.property(template, fc.array(fc.tuple(fc.nat(), fc.constantFrom<1 | -1>(1, -1))), (t, moves) => {
        const body = moves.reduce<TemplateBody>(shuffled, t);
        expect(sorted(body)).toEqual(sorted(t));
        expect(body.chapters.map((c) => c.id).sort()).toEqual(t.chapters.map((c) => c.id).sort());
      }),
    );
  });

  it('takes a block beyond the end of its section into the next one', () => {
    const sections = (body: TemplateBody) => body.chapters.flatMap((c) => c.sections.slice(0, 2)).slice(0, 2);
    const [annual] = templates;
    if (!annual) throw new Error('no template');
    const [before, next] = sections(annual).map((s) => s.blocks);
    const last = spots(annual)
      .filter((s) => s.section === 'proactive')
      .at(-1);
    if (!before || !next || !last) throw new Error('no blocks');
    const after = sections(moveBlock(annual, last, 1)).map((s) => s.blocks);
    expect(after).toEqual([before.slice(0, -1), [...before.slice(-1), ...next]]);
  });
});

describe('adding', () => {
  it.each(addableKinds)('%s: a new one is without fault, and taking it away leaves what was', (kind) => {
    for (const t of templates.filter((one) => templateFaults(one).length === 0)) {
      const [spot] = spots(t);
      if (!spot) throw new Error('no block');
      const more = insertBlock(t, spot, blankBlock(kind, t));
      expect(templateFaults(more)).toEqual([]);
      expect(removeBlock(more, spot)).toEqual(t);
    }
  });

  it('gives every new thing a name of its own', () => {
    const [first] = templates;
    if (!first) throw new Error('no template');
    const more = addChapter(addSection(addChapter(first, '甲'), freshId(first), '乙'), '丙');
    const id = more.chapters.at(-1)?.id ?? '';
    const body = addableKinds.reduce<TemplateBody>(
      (now, kind) => insertBlock(now, { chapter: id, section: id, at: 0 }, blankBlock(kind, now)),
      more,
    );
    expect(body.chapters.at(-1)?.sections[0]?.blocks).toHaveLength(addableKinds.length);
    expect(templateFaults(body).filter((f) => f.code === 'idTwice' || f.code === 'slotTwice')).toEqual([]);
  });
});
