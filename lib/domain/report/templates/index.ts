import type { Template } from '../template';
import { annualDisclosure } from './annual-disclosure';
import { workSummary } from './work-summary';

export const templates: readonly Template[] = [annualDisclosure, workSummary];
export const templateById = (id: string): Template | undefined => templates.find((t) => t.id === id);
