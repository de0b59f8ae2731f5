import { notFound } from 'next/navigation';

import { registerNames, type RegisterDefinition } from '@/lib/domain/register/definition';
import { registers } from '@/lib/domain/register/registers';

/** The register of the address, or 404. */
export async function registerOf(params: Promise<{ readonly register: string }>): Promise<RegisterDefinition> {
  const { register } = await params;
  const name = registerNames.find((known) => known === register);
  if (name === undefined) notFound();
  return registers[name];
}

/** The id of the address as PostgreSQL's int4, or 404. */
export async function rowIdOf(params: Promise<{ readonly id: string }>): Promise<number> {
  const { id } = await params;
  const value = /^[1-9]\d{0,9}$/.test(id) ? Number(id) : 0;
  if (value === 0 || value > 2_147_483_647) notFound();
  return value;
}
