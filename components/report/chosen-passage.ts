import type { Place } from '@/lib/domain/report/places';

/** Longest quote that a remark keeps. */
export const QUOTE_LENGTH = 200;

/** The words selected on the page with the place that holds them; null where nothing of one place is selected. */
export function chosenPassage(): Place | null {
  const selection = window.getSelection();
  const words = selection?.toString().trim() ?? '';
  if (selection === null || words === '') return null;
  const [from, to] = [selection.anchorNode, selection.focusNode].map((node) =>
    node?.parentElement?.closest('[data-place]'),
  );
  if (!(from instanceof HTMLElement) || from !== to) return null;
  const { chapter = '', place = '' } = from.dataset;
  return { chapter, place, quote: words.slice(0, QUOTE_LENGTH) };
}

/** Shows a place of the page and lets it stand out for a moment. */
export function jumpTo({ chapter, place }: Pick<Place, 'chapter' | 'place'>): void {
  const found = [...document.querySelectorAll<HTMLElement>('[data-place]')].find(
    ({ dataset }) => dataset['chapter'] === chapter && dataset['place'] === place,
  );
  found?.scrollIntoView({ block: 'center' });
  found?.animate([{ outline: '2px solid' }, { outline: '2px solid transparent' }], 1500);
}
