import { type DataValidation, writeXlsx } from 'hucre';

import { sheetName } from './write-xlsx';

export interface TemplateColumn {
  readonly label: string;
  readonly required: boolean;
  /** words of the closed vocabulary; none: free */
  readonly choices: readonly string[];
  readonly kind: 'text' | 'date' | 'dateTime' | 'number' | 'whole';
  /** how to fill it, shown beside the cell */
  readonly note: string;
}

interface Template {
  readonly name: string;
  readonly columns: readonly TemplateColumn[];
  /** name of the sheet of notes, and its headings: field, required, how to fill */
  readonly notes: {
    readonly sheet: string;
    readonly headings: readonly [string, string, string];
    readonly yes: string;
  };
  /** name of the hidden sheet that holds the words of the drop-downs */
  readonly choicesSheet: string;
  readonly wrong: string;
}

/** Rows that have the drop-downs. */
const ROWS = 5000;

/** Days and numbers keep their form; text stays text, so that 00123 is not 123. */
const formats: Readonly<Record<TemplateColumn['kind'], string>> = {
  text: '@',
  date: 'yyyy-mm-dd',
  dateTime: 'yyyy-mm-dd hh:mm:ss',
  number: 'General',
  whole: '0',
};

function letters(index: number): string {
  const rest = Math.floor(index / 26);
  return `${rest > 0 ? letters(rest - 1) : ''}${String.fromCharCode(65 + (index % 26))}`;
}

/** The words stand on a sheet of their own: a list inside the rule may have 255 characters, and no comma. */
function rules({ columns, choicesSheet, wrong }: Template): DataValidation[] {
  let list = -1;
  return columns.map((column, i): DataValidation => {
    const range = `${letters(i)}2:${letters(i)}${ROWS}`;
    const input = {
      showInputMessage: true,
      inputTitle: column.label.slice(0, 32),
      inputMessage: column.note.slice(0, 255),
    };
    if (column.choices.length === 0)
      return { type: 'custom', formula1: 'TRUE', allowBlank: true, showErrorMessage: false, range, ...input };
    list += 1;
    const formula1 = `'${choicesSheet}'!$${letters(list)}$1:$${letters(list)}$${column.choices.length}`;
    const error = { showErrorMessage: true, errorStyle: 'stop' as const, errorMessage: wrong };
    return { type: 'list', formula1, allowBlank: true, range, ...error, ...input };
  });
}

/** A workbook to fill: the headings an import knows, drop-downs, a note beside each cell, and all notes on a sheet. */
export function writeTemplate(template: Template): Promise<Uint8Array> {
  const { name, columns, notes } = template;
  const lists = columns.map((column) => column.choices).filter((choices) => choices.length > 0);
  const longest = lists.reduce((most, choices) => Math.max(most, choices.length), 0);
  const head = { font: { bold: true } };
  return writeXlsx({
    sheets: [
      {
        name: sheetName(name),
        columns: columns.map((column) => ({
          width: Math.max(12, column.label.length * 2 + 4),
          style: { numFmt: formats[column.kind] },
        })),
        rows: [columns.map((column) => column.label)],
        cells: new Map(
          columns.map((column, i) => [
            `0,${i}`,
            {
              value: column.label,
              type: 'string' as const,
              comment: { text: column.note },
              style: column.required
                ? { ...head, fill: { type: 'pattern' as const, pattern: 'solid' as const, fgColor: { rgb: 'FFF2CC' } } }
                : head,
            },
          ]),
        ),
        dataValidations: rules(template),
        freezePane: { rows: 1, columns: 1 },
      },
      {
        name: sheetName(notes.sheet),
        columns: [{ width: 22 }, { width: 8 }, { width: 90 }],
        rows: [
          [...notes.headings],
          ...columns.map((column) => [column.label, column.required ? notes.yes : null, column.note]),
        ],
      },
      {
        name: template.choicesSheet,
        hidden: true,
        rows: Array.from({ length: longest }, (_, row) => lists.map((choices) => choices[row] ?? null)),
      },
    ],
  });
}
