import { expect, it } from 'vitest';
import { placeholders } from './placeholders.mjs';

it.each([
  ['没有', []],
  ['{n}月 {year}', ['n', 'year']],
  ['<b>{ name }</b>', ['<b>', 'name']],
  ['第{n, select, 1 {一} 2 {二} other {四}}季度', ['n']],
  ['{count, plural, =0 {none of {total}} other {# of {total}}} at {place}', ['count', 'place', 'total']],
  ['{day, date, short} {rest}', ['day', 'rest']],
])('%s', (text, names) => {
  expect(placeholders(text)).toEqual(names);
});
