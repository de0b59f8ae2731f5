'use client';

import '@mantine/tiptap/styles.css';

import { Button, Text } from '@mantine/core';
import { RichTextEditor } from '@mantine/tiptap';
import { useEditor, type Editor } from '@tiptap/react';
import StarterKit from '@tiptap/starter-kit';
import { useTranslations } from 'next-intl';
import { use, useEffect, useId, useMemo, useRef, useState } from 'react';

import type { BoundFigure } from '@/lib/domain/report/document';
import { docOf, figureRef, narrativeSchema, type FigureRef, type Narrative } from '@/lib/domain/report/narrative';
import { typedNumbers, type TypedNumber } from '@/lib/domain/report/typed-numbers';
import type { ReportValues } from '@/lib/domain/report/values';
import { QUOTE_LENGTH } from '../chosen-passage';
import { FigureContext, FigureNode } from './bound-figure';
import classes from './editor.module.css';
import { InsertFigure, type InsertWith } from './insert-figure';
import { refOf } from './ref-of';
import { TypedList } from './typed-list';

interface Props extends InsertWith {
  /** of the group, so that a check can lead here */
  readonly id: string;
  readonly label: string;
  readonly description?: string | undefined;
  readonly narrative: Narrative | undefined;
  readonly chapter: string;
  readonly values: ReportValues;
  readonly editable: boolean;
  readonly change: (narrative: Narrative) => void;
  /** a remark on these words */
  readonly remark: (quote: string) => void;
}

/** Paragraphs, numbered lists, bold, bound figures: what a report of the office may hold. */
const extensions = [
  StarterKit.configure({
    blockquote: false,
    bulletList: false,
    code: false,
    codeBlock: false,
    heading: false,
    horizontalRule: false,
    hardBreak: false,
    italic: false,
    link: false,
    strike: false,
    underline: false,
  }),
  FigureNode,
];

/** The field as the report keeps it; null for something that a report cannot hold. */
function kept(editor: Editor): Narrative | null {
  const parsed = narrativeSchema.safeParse(editor.getJSON());
  return parsed.success ? parsed.data : null;
}

function useNarrative({ narrative, editable, change, label }: Props) {
  const last = useRef(narrative);
  const changed = useRef(change);
  useEffect(() => {
    changed.current = change;
  });
  const editor = useEditor({
    extensions,
    content: docOf(narrative),
    editable,
    immediatelyRender: false,
    editorProps: { attributes: { 'aria-label': label, role: 'textbox', 'aria-multiline': 'true', lang: 'zh-CN' } },
    onUpdate: ({ editor: current }) => {
      const now = kept(current);
      if (now === null) return;
      last.current = now;
      changed.current(now);
    },
  });
  // Words that came from elsewhere (another writer, an earlier version); our own are in the editor already.
  useEffect(() => {
    if (editor === null || narrative === last.current) return;
    last.current = narrative;
    editor.commands.setContent(docOf(narrative), { emitUpdate: false });
  }, [editor, narrative]);
  useEffect(() => {
    editor?.setEditable(editable, false);
  }, [editor, editable]);
  return editor;
}

/** Position of a paragraph's first character in the document of the editor. */
function startOf(editor: Editor, paragraph: number): number | null {
  const starts: number[] = [];
  editor.state.doc.descendants((node, at) => {
    if (node.type.name === 'paragraph') starts.push(at + 1);
  });
  return starts[paragraph] ?? null;
}

/** The words that are selected, or those of the paragraph with the cursor; numbers as they are written now. */
function wordsAt(editor: Editor, bound: (ref: FigureRef) => BoundFigure | null): string {
  const { from, to, empty, $from } = editor.state.selection;
  const [start, end] = empty ? [$from.start(), $from.end()] : [from, to];
  const leaf = ({ attrs }: { readonly attrs: unknown }): string => {
    const ref = figureRef.safeParse(attrs);
    return ref.success ? (bound(ref.data)?.text ?? '') : '';
  };
  return editor.state.doc.textBetween(start, end, '', leaf).trim().slice(0, QUOTE_LENGTH);
}

function replaceWith(editor: Editor, typed: TypedNumber, figure: BoundFigure): void {
  const start = startOf(editor, typed.paragraph);
  if (start === null) return;
  const range = { from: start + typed.from, to: start + typed.to };
  editor
    .chain()
    .focus()
    .insertContentAt(range, { type: 'figure', attrs: refOf(figure) })
    .run();
}

/** One field of the report: free text around numbers that stay bound to the catalogue. */
export default function NarrativeEditor(props: Props) {
  const { id, label, description, narrative, chapter, values, editable, bring, units, remark } = props;
  const t = useTranslations('editor');
  const { bound } = use(FigureContext);
  const editor = useNarrative(props);
  const [inserting, setInserting] = useState(false);
  const labelId = useId();
  const found = useMemo(() => typedNumbers(narrative, values, chapter), [narrative, values, chapter]);
  const insert = (ref: FigureRef) => {
    setInserting(false);
    editor?.chain().focus().insertContent({ type: 'figure', attrs: ref }).run();
  };
  return (
    <div id={id} className={classes['field']} role="group" aria-labelledby={labelId}>
      <Text id={labelId} fw={500} size="sm">
        {label}
      </Text>
      {description !== undefined && (
        <Text size="xs" c="gray.7">
          {description}
        </Text>
      )}
      <RichTextEditor
        editor={editor}
        labels={{
          boldControlLabel: t('bold'),
          orderedListControlLabel: t('list'),
          undoControlLabel: t('undo'),
          redoControlLabel: t('redo'),
        }}
      >
        {editable && (
          <RichTextEditor.Toolbar>
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => {
                setInserting(true);
              }}
            >
              {t('insert')}
            </Button>
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => {
                const quote = editor === null ? '' : wordsAt(editor, bound);
                if (quote !== '') remark(quote);
              }}
            >
              {t('remarks.here')}
            </Button>
            <RichTextEditor.ControlsGroup>
              <RichTextEditor.Bold />
              <RichTextEditor.OrderedList />
            </RichTextEditor.ControlsGroup>
            <RichTextEditor.ControlsGroup>
              <RichTextEditor.Undo />
              <RichTextEditor.Redo />
            </RichTextEditor.ControlsGroup>
          </RichTextEditor.Toolbar>
        )}
        <RichTextEditor.Content className={classes['content']} />
      </RichTextEditor>
      {editable && editor !== null && (
        <TypedList
          found={found}
          bind={(typed, figure) => {
            replaceWith(editor, typed, figure);
          }}
        />
      )}
      {inserting && (
        <InsertFigure
          values={values}
          bring={bring}
          units={units}
          close={() => {
            setInserting(false);
          }}
          insert={insert}
        />
      )}
    </div>
  );
}
