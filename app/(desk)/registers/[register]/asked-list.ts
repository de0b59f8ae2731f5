import { today } from '@/lib/clock';
import { homeUnit } from '@/lib/data/org-units';
import { parseFilter } from '@/lib/domain/filter';
import type { OrgUnit } from '@/lib/domain/org-unit';
import type { RegisterDefinition } from '@/lib/domain/register/definition';
import { parseList, type AddressParams } from '@/lib/domain/register/list-query';
import type { OrgScope } from '@/lib/domain/scope';
import { unitInScope } from '@/lib/gate/authorize';

interface Asked {
  readonly scope: OrgScope;
  readonly definition: RegisterDefinition;
  readonly params: AddressParams;
}

const one = (value: AddressParams[string]): string => (typeof value === 'string' ? value : (value?.[0] ?? ''));

/** The list that an address shows, as a query; null where its unit is unknown or outside the scope. */
export async function askedList({ scope, definition, params }: Asked) {
  const home = await homeUnit(scope);
  const { unit: code, period } = parseFilter(
    { unit: one(params['unit']), period: one(params['period']) },
    { home: home?.code ?? '', today: today() },
  );
  const unit: OrgUnit | null = await unitInScope(scope, code);
  if (unit === null) return null;
  const list = parseList(definition, params);
  const query = { ...list, register: definition.name, unitId: unit.id, period, today: today() };
  return { unit, period, list, query };
}
