import { createContext, use } from 'react';

import type { TemplateBody } from '@/lib/domain/report/template';
import type { TemplateFault } from '@/lib/domain/report/template-fault';
import type { ReportValues } from '@/lib/domain/report/values';

/** What every part of the template editor reads and calls. */
export interface Editor {
  readonly body: TemplateBody;
  readonly faults: readonly TemplateFault[];
  /** of the unit and period of the preview; the picker shows them beside the names */
  readonly values: ReportValues;
  /** the built-in template whose rules hold */
  readonly basis: string;
  readonly change: (next: (body: TemplateBody) => TemplateBody) => void;
  /** after the next change the control of that name has the focus: a moved block keeps it */
  readonly focusOn: (name: string) => void;
}

export const EditorContext = createContext<Editor | null>(null);

export function useEditor(): Editor {
  const editor = use(EditorContext);
  if (editor === null) throw new Error('outside of the template editor');
  return editor;
}
