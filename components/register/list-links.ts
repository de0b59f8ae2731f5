import type { ServerSort } from '@/components/data-table/types';
import type { RegisterDefinition } from '@/lib/domain/register/definition';
import {
  canSort,
  pageSizes,
  SCROLLED_MOST,
  withParams,
  type AddressParams,
  type ListAddress,
} from '@/lib/domain/register/list-query';
import type { RegistersTranslator } from './words';

interface Shown {
  readonly definition: RegisterDefinition;
  readonly asked: ListAddress;
  readonly address: AddressParams;
}

/** Where each heading leads: the list in the order of that column, turned round when it is so already. */
export function sortLinks({ definition, asked, address }: Shown, ids: readonly string[]): ServerSort {
  const hrefs = ids
    .filter((id) => canSort(definition, id))
    .map((id): [string, string] => {
      const up = asked.sort?.field === id && asked.sort.descending;
      return [id, withParams(address, { sort: up ? id : `-${id}`, page: null })];
    });
  return {
    column: asked.sort?.field ?? definition.dated,
    descending: asked.sort?.descending ?? true,
    hrefs: Object.fromEntries(hrefs),
  };
}

/** 50, 200 or all of them; a list too long to be scrolled says so instead of a link. */
export function sizeLinks({ asked, address }: Shown, total: number, t: RegistersTranslator) {
  return pageSizes.map((size) => {
    const tooLong = size === 'all' && total > SCROLLED_MOST;
    const name = size === 'all' ? t(tooLong ? 'list.allTooLong' : 'list.all', { most: SCROLLED_MOST }) : size;
    const href = tooLong ? null : withParams(address, { size: size === '50' ? null : size, page: null });
    return { label: name, href, current: asked.size === size };
  });
}
