/** Words stand under templates.faults in the messages. */
export const templateFaultCodes = [
  'braces',
  'emptyChapter',
  'emptySentence',
  'figureInTitle',
  'formChapters',
  'formTableMoved',
  'formTables',
  'idTwice',
  'noBlank',
  'noChapters',
  'noKinds',
  'noLabel',
  'noParts',
  'noRows',
  'noTitle',
  'plainOnly',
  'slotTwice',
  'unknownFigure',
  'unknownIndicator',
  'unknownMeasure',
] as const;

/** What is wrong with a template, and where: '' the whole, 'title', a chapter, 'chapter/section', 'chapter/section/2' a block. */
export interface TemplateFault {
  readonly code: (typeof templateFaultCodes)[number];
  readonly where: string;
  readonly found: string;
}

export const fault = (code: TemplateFault['code'], where: string, found = ''): TemplateFault => ({
  code,
  where,
  found,
});
