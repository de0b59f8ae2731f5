import type { Template, TemplateBody, TemplateChapter } from './template';
import { fault, type TemplateFault } from './template-fault';

const tablesIn = (chapter: TemplateChapter): string[] =>
  chapter.sections.flatMap((s) => s.blocks.flatMap((b) => (b.kind === 'statutory' ? [b.table] : [])));

const tablesOf = (body: TemplateBody): string[] => body.chapters.flatMap(tablesIn);

/** Forms that the State Council's office prescribes: their chapters are not an office's to change. */
export const prescribed = ['annual-disclosure', 'annual-disclosure-2019'] as const;
export const isPrescribed = (id: string): boolean => prescribed.some((form) => form === id);

/** The tables must be those of the form, in their order, each in the chapter of the form. */
function tableFaults(body: TemplateBody, form: Template): TemplateFault[] {
  const [now, right] = [tablesOf(body), tablesOf(form)];
  return now.join() === right.join() ? [] : [fault('formTables', '', now.join('、'))];
}

function placedFaults(body: TemplateBody, form: Template): TemplateFault[] {
  return form.chapters.flatMap((chapter) => {
    const here = body.chapters.find((c) => c.id === chapter.id);
    const same = here !== undefined && tablesIn(here).join() === tablesIn(chapter).join();
    return here === undefined || same ? [] : [fault('formTableMoved', chapter.id, chapter.title)];
  });
}

/** The chapters of a prescribed form: all of them, in their order, under their titles, and no other. */
function chapterFaults(body: TemplateBody, form: Template): TemplateFault[] {
  const lines = (b: TemplateBody): string[] => b.chapters.map(({ id, title }) => `${id} ${title}`);
  const [now, right] = [lines(body), lines(form)];
  const wrong = right.findIndex((line, i) => line !== now[i]);
  if (wrong < 0 && now.length === right.length) return [];
  const at = wrong < 0 ? right.length : wrong;
  const chapter = body.chapters[at];
  return [fault('formChapters', chapter?.id ?? '', form.chapters[at]?.title ?? chapter?.title ?? '')];
}

/** What a copy must keep of the form: its statutory tables, and of a prescribed one its chapters. */
export function formFaults(body: TemplateBody, form: Template): TemplateFault[] {
  const tables = tableFaults(body, form);
  if (!isPrescribed(form.id)) return tables;
  return [...chapterFaults(body, form), ...tables, ...(tables.length === 0 ? placedFaults(body, form) : [])];
}
