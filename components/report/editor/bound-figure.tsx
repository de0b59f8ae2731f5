'use client';

import { mergeAttributes, Node, NodeViewWrapper, ReactNodeViewRenderer, type ReactNodeViewProps } from '@tiptap/react';
import { createContext, use } from 'react';

import type { BoundFigure } from '@/lib/domain/report/document';
import { figureRef, type FigureRef } from '@/lib/domain/report/narrative';
import classes from './editor.module.css';

interface Figures {
  /** the number as it is now */
  readonly bound: (ref: FigureRef) => BoundFigure | null;
  readonly select: (figure: BoundFigure) => void;
}

/** Numbers change under the text: the node keeps which number it is, never what it was. */
export const FigureContext = createContext<Figures>({ bound: () => null, select: () => undefined });

function FigureChip({ node, selected }: ReactNodeViewProps) {
  const { bound, select } = use(FigureContext);
  const ref = figureRef.safeParse(node.attrs);
  const figure = ref.success ? bound(ref.data) : null;
  return (
    <NodeViewWrapper
      as="span"
      className={classes['chip']}
      data-selected={selected}
      data-missing={figure?.value === null}
    >
      <button
        type="button"
        contentEditable={false}
        onClick={() => {
          if (figure !== null) select(figure);
        }}
      >
        {figure?.text ?? '—'}
      </button>
    </NodeViewWrapper>
  );
}

/** A number of the catalogue inside a line of text: one character to the cursor. */
export const FigureNode = Node.create({
  name: 'figure',
  group: 'inline',
  inline: true,
  atom: true,
  selectable: true,
  addAttributes: () => ({
    code: { default: '' },
    part: { default: 'value' },
    when: { default: 'now' },
    period: { default: null },
    unit: { default: null },
  }),
  parseHTML: () => [{ tag: 'span[data-figure]' }],
  renderHTML: ({ HTMLAttributes }) => ['span', mergeAttributes(HTMLAttributes, { 'data-figure': '' })],
  addNodeView: () => ReactNodeViewRenderer(FigureChip),
});
