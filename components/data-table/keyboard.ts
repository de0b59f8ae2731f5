import type { KeyboardEvent } from 'react';

const steps: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at, count) => Math.min(at + 1, count - 1),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_at, count) => count - 1,
};

/** From one row's link to the next one's; other keys are left alone. */
export function moveBetweenRows(event: KeyboardEvent<HTMLElement>): void {
  const step = steps[event.key];
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('a[data-row-link]')];
  const at = links.findIndex((link) => link === event.target);
  if (step === undefined || at === -1) return;
  event.preventDefault();
  links[step(at, links.length)]?.focus();
}
