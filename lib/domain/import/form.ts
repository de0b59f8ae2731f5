import type { Row, Value } from '../columns';
import type { RegisterName, RowProblem } from '../register/definition';
import { cellReader } from './cell';
import { zoneShift } from './moment';
import { excerpt } from './problem';
import type { Cell } from './table';
import { importTarget, noWords } from './target';

/** What a form sends: field → text, number, boolean, or the chosen values of a list. */
export type FormInput = Readonly<Record<string, Cell | readonly string[]>>;

/** The same reading as of a file: a form knows no rule that an import does not. Unknown fields are refused. */
export function readForm(register: RegisterName, input: FormInput): { given: Row; problems: RowProblem[] } {
  const target = importTarget(register, noWords);
  const zone = zoneShift('Asia/Shanghai');
  const given: Record<string, Value> = {};
  const problems: RowProblem[] = [];
  for (const [field, raw] of Object.entries(input)) {
    const column = target.columns[field];
    if (!column || field === 'unit') {
      problems.push({ field, code: 'unknownField' });
      continue;
    }
    const choices = target.choices.get(field) ?? new Map<string, string>();
    const cell = Array.isArray(raw) ? raw.join('，') : (raw as Cell);
    const result = cellReader(column, { date1904: false, zone, choices })(cell);
    if ('value' in result) given[field] = result.value;
    else if ('timeAlone' in result) problems.push({ field, code: 'timeWithoutDate', found: result.timeAlone });
    else problems.push({ field, found: excerpt(String(cell)), ...result.fault });
  }
  return { given, problems };
}
