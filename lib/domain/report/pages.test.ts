import { expect, it } from 'vitest';
import { composeReport } from './compose';
import { textOf } from './document';
import { itemsOf, paginate, type PageItem } from './pages';
import { templates } from './templates';
import { demoCells, valuesFrom } from './testing/values';

const values = valuesFrom(demoCells());
const compose = (template: (typeof templates)[number]) =>
  composeReport({ template, values, narrative: {}, signatory: '', signedOn: null });

/** Parts of a paragraph put together again. */
function joined(items: readonly PageItem[]): PageItem[] {
  const whole: PageItem[] = [];
  let text = '';
  for (const item of items) {
    if (item.kind !== 'part') {
      whole.push(item);
      continue;
    }
    expect(item.first).toBe(text === '');
    text += textOf(item.runs);
    if (!item.last) continue;
    expect(text).toBe(textOf(item.block.runs));
    whole.push({ kind: 'block', block: item.block });
    text = '';
  }
  return whole;
}

it.each(templates)('pages of $id hold every item once, in order, and no page ends with a heading', (template) => {
  const doc = compose(template);
  const pages = paginate(doc);
  expect(joined(pages.flat())).toEqual(itemsOf(doc));
  for (const page of pages) expect(page.at(-1)?.kind).not.toBe('heading');
  expect(pages.length).toBeGreaterThan(1);
});
