type Work = () => void;

const waiting: Work[] = [];
let called = false;

/** Later than this a chart stands even if the page never rests. */
const PATIENCE_MS = 1000;

/** Safari has no requestIdleCallback. */
function whenIdle(work: Work): void {
  if (typeof globalThis.requestIdleCallback === 'function') {
    globalThis.requestIdleCallback(work, { timeout: PATIENCE_MS });
  } else {
    setTimeout(work, 1);
  }
}

function callNext(): void {
  if (called || waiting.length === 0) return;
  called = true;
  whenIdle(() => {
    called = false;
    waiting.shift()?.();
    callNext();
  });
}

/**
 * Does what costs much one after the other, each in a moment when the page rests: between two of them the page answers.
 * @returns takes it back, if it was not done yet
 */
export function inTurn(work: Work): () => void {
  waiting.push(work);
  callNext();
  return () => {
    const at = waiting.indexOf(work);
    if (at >= 0) waiting.splice(at, 1);
  };
}
