import { expect, it } from 'vitest';
import { composeReport } from './compose';
import { itemsOf, paginate } from './pages';
import { templates } from './templates';
import { demoCells, valuesFrom } from './testing/values';

it.each(templates)('pages of $id hold every item once, in order, and no page ends with a heading', (template) => {
  const values = valuesFrom(demoCells());
  const doc = composeReport({ template, values, narrative: {}, signatory: '', signedOn: null });
  const pages = paginate(doc);
  expect(pages.flat()).toEqual(itemsOf(doc));
  for (const page of pages) expect(page.at(-1)?.kind).not.toBe('heading');
  expect(pages.length).toBeGreaterThan(1);
});
