/** error: must not be signed · warning: look again. `rule` names the message rules.says.<rule>; no sentence here. */
export interface ReportProblem {
  readonly rule: string;
  readonly severity: 'error' | 'warning';
  /** chapter id, 'report' for the whole */
  readonly chapter: string;
  /** cell, slot or month that is meant */
  readonly where: string;
  readonly found: string;
  readonly expected: string;
}
