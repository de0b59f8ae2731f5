'use client';

import type { ReactNode } from 'react';

import type { TemplateBlock } from '@/lib/domain/report/template';
import { CaptionField } from './caption-field';
import { GapsFields } from './gaps-fields';
import { Monthly, Narrative, Parts } from './other-fields';
import { SentencesField } from './sentences-field';
import { CaptionAndRows, ListOfRows, Ranking } from './table-fields';

type Kind = TemplateBlock['kind'];

interface Props<K extends Kind = Kind> {
  readonly block: Extract<TemplateBlock, { kind: K }>;
  /** where the block stands: names of controls begin with it */
  readonly place: string;
  readonly change: (block: TemplateBlock) => void;
}

type Draw<K extends Kind> = (props: Props<K>) => ReactNode;

interface Said {
  readonly block: Extract<TemplateBlock, { kind: 'sentences' | 'list' }>;
  readonly place: string;
  readonly change: (block: TemplateBlock) => void;
}

const said = ({ block, place, change }: Said): ReactNode => (
  <SentencesField
    place={place}
    sentences={block.sentences}
    change={(sentences) => {
      change({ ...block, sentences });
    }}
  />
);

const fields: { readonly [K in Kind]: Draw<K> } = {
  sentences: said,
  list: said,
  comparison: (props) => <CaptionAndRows {...props} />,
  units: (props) => <CaptionAndRows {...props} />,
  worsened: (props) => <ListOfRows {...props} />,
  unreported: (props) => <ListOfRows {...props} />,
  ranking: ({ block, change }) => <Ranking block={block} change={change} />,
  assessment: ({ block, change }) => <CaptionField block={block} change={change} />,
  targets: ({ block, change }) => <CaptionField block={block} change={change} />,
  monthly: ({ block, change }) => <Monthly block={block} change={change} />,
  parts: ({ block, change }) => <Parts block={block} change={change} />,
  narrative: ({ block, change }) => <Narrative block={block} change={change} />,
  gaps: ({ block, change }) => (
    <GapsFields
      registers={block.registers}
      change={(registers) => {
        change({ ...block, registers });
      }}
      entered={block.entered === true}
      setEntered={(entered) => {
        change({ ...block, entered });
      }}
    />
  ),
  // Its words follow the roster alone: there is nothing to choose.
  roster: () => null,
  statutory: () => null,
};

/** The fields of one block, by its kind. */
export function BlockFields<K extends Kind>({ block, place, change }: Props<K>) {
  const draw: Draw<K> = fields[block.kind];
  return draw({ block, place, change });
}
