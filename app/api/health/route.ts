import { databaseAnswers } from '@/lib/data/health';

export const dynamic = 'force-dynamic';

/** For the launcher and for monitoring: 200 when the database answers, 503 otherwise; says nothing about content. */
export async function GET(): Promise<Response> {
  const healthy = await databaseAnswers();
  return Response.json({ ok: healthy }, { status: healthy ? 200 : 503, headers: { 'cache-control': 'no-store' } });
}
