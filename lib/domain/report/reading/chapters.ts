import type { FiledChapter } from '../filed/schema';
import { chapterId } from '../rules/form';
import type { SourceBlock } from './blocks';

const heading =
  /^\s*(?:第?([一二三四五六七八九十])(?:[、．.，:：]|章|\s|是)|【?)\s*([^。；，（(〔\d][^。；，]{1,39})】?\s*$/;

/** A line that opens a chapter: 一、总体情况, or a title of the form alone on its line (automatic numbers are not text). */
export function chapterHead(text: string): { readonly number: string; readonly title: string } | null {
  const [, number = '', title = ''] = heading.exec(text.trim()) ?? [];
  if (title === '') return null;
  return number !== '' || (chapterId(title) !== null && title.length <= 24)
    ? { number, title: title.replace(/[：:]$/, '') }
    : null;
}

interface Growing {
  number: string;
  title: string;
  paragraphs: string[];
  tables: number;
  pictures: number;
}

/** Blocks by chapter; what stands before the first one is left out (title, opening words). */
export function chaptersOf(blocks: readonly SourceBlock[]): FiledChapter[] {
  const chapters: Growing[] = [];
  for (const block of blocks) {
    const head = block.kind === 'text' ? chapterHead(block.text) : null;
    const current = chapters.at(-1);
    if (head !== null) chapters.push({ ...head, paragraphs: [], tables: 0, pictures: 0 });
    else if (current === undefined) continue;
    else if (block.kind === 'text') current.paragraphs.push(block.text.trim());
    else if (block.kind === 'table') current.tables += 1;
    else current.pictures += 1;
  }
  return chapters;
}
