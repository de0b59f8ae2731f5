'use client';

import { useTranslations } from 'next-intl';

import { moveBlock, removeBlock, setBlock, blockPlace, type Spot } from '@/lib/domain/report/template-edit';
import type { TemplateBlock } from '@/lib/domain/report/template';
import { BlockFields } from './block-fields';
import { useEditor } from './editor-context';
import { Faults } from './faults';
import { MoveButtons } from './move-buttons';
import classes from './template.module.css';

interface Props {
  readonly block: TemplateBlock;
  readonly spot: Spot;
  /** nothing lies before or after it to move to */
  readonly first: boolean;
  readonly last: boolean;
}

/** One block of a section: what it is, its fields, and what is wrong with it. */
export function BlockEditor({ block, spot, first, last }: Props) {
  const t = useTranslations('templates.kinds');
  const { faults, change } = useEditor();
  const place = blockPlace(spot);
  const statutory = block.kind === 'statutory';
  return (
    <div className={classes['block']}>
      <div className={classes['line']}>
        <strong>{statutory ? t(block.table) : t(block.kind)}</strong>
        <MoveButtons
          name={statutory ? t(block.table) : t(block.kind)}
          at={place}
          after={(by) => blockPlace({ ...spot, at: spot.at + by })}
          first={first || statutory}
          last={last || statutory}
          move={(by) => {
            change((body) => moveBlock(body, spot, by));
          }}
          remove={
            statutory
              ? undefined
              : () => {
                  change((body) => removeBlock(body, spot));
                }
          }
        />
      </div>
      <Faults faults={faults.filter((f) => f.where === place)} />
      <BlockFields
        block={block}
        place={place}
        change={(next) => {
          change((body) => setBlock(body, spot, next));
        }}
      />
    </div>
  );
}
