/** Closed vocabularies that the catalogue of items and the register of what was disclosed share. */
export const timings = ['fixed', 'longTerm', 'anytime', 'advance'] as const;
export const channels = [
  'noticeBoard',
  'wall',
  'website',
  'wechat',
  'mailbox',
  'briefing',
  'window',
  'blackboard',
  'broadcast',
  'screen',
  'touchscreen',
  'guide',
  'openLetter',
  'meeting',
  'hearing',
  'democracyDay',
  'other',
] as const;
/** Art 20 (一)–(十五), Art 21 (townships), 村民委员会组织法 Art 30 */
export const legalItems = [
  ...Array.from({ length: 15 }, (_, i) => `art20-${String(i + 1).padStart(2, '0')}`),
  'art21',
  'village',
] as const;
