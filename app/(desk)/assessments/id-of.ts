import { notFound } from 'next/navigation';

/** The number of an assessment in its address; anything else is no page. */
export async function idOf(params: Promise<{ readonly id: string }>): Promise<number> {
  const { id } = await params;
  if (!/^\d{1,9}$/.test(id)) notFound();
  return Number(id);
}
