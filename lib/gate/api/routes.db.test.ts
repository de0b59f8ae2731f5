import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';

import { insertToken, revokeToken } from '@/lib/data/api-tokens';
import { read, transaction } from '@/lib/data/db';
import { BURST } from '@/lib/domain/api-token';
import { hashOf, newSecret } from '@/lib/gate/api/token';
import { mint } from '@/lib/gate/authorize';
import { GET as cells } from '@/app/api/v1/cells/route';
import { GET as indicators } from '@/app/api/v1/indicators/route';
import { GET as openapi } from '@/app/api/v1/openapi/route';
import { GET as rows, POST as push } from '@/app/api/v1/registers/[register]/route';
import { GET as units } from '@/app/api/v1/units/route';
import { useDatabase } from '@/lib/data/testing/database';

const scope = mint({ actor: 'admin', role: 'administrator', path: '/' });
const secrets = { reader: newSecret(), recorder: newSecret(), gone: newSecret(), busy: newSecret() };

useDatabase();
afterAll(() => vi.unstubAllEnvs());
beforeAll(async () => {
  // The clock stands still: no allowance comes back while the test runs.
  vi.stubEnv('SUNLEDGER_TODAY', '2025-11-20');
  await transaction(async (tx) => {
    await tx.query(`insert into org_unit (id, code, name, kind, parent_id, path, valid_from) values
      (1, 'C', '某县', 'county', null, '/1/', '2000-01-01'), (2, 'T', '某镇', 'township', 1, '/1/2/', '2000-01-01'),
      (3, 'N', '邻镇', 'township', 1, '/1/3/', '2000-01-01')`);
    for (const [name, secret] of Object.entries(secrets))
      await insertToken(tx, scope, { name, unitId: 2, mayRecord: name === 'recorder', hash: hashOf(secret) });
  });
  const [gone] = await read<{ id: number }>(`select id from api_token where name = 'gone'`);
  await transaction((tx) => revokeToken(tx, scope, gone?.id ?? 0));
});

type Handler = (request: Request, segments: { params: Promise<unknown> }) => Promise<Response>;

interface Asked {
  readonly address: string;
  readonly body?: unknown;
}

async function ask(handler: Handler, secret: string | null, asked: string | Asked) {
  const { address, body }: Asked = typeof asked === 'string' ? { address: asked } : asked;
  const headers = secret === null ? {} : { authorization: `Bearer ${secret}` };
  const init = body === undefined ? { headers } : { method: 'POST', headers, body: JSON.stringify(body) };
  const request = new Request(`http://localhost/api/v1/${address}`, init);
  const register = new URL(request.url).pathname.split('/').at(-1);
  const response = await handler(request, { params: Promise.resolve({ register }) });
  return { status: response.status, headers: response.headers, json: (await response.json()) as never };
}

const complaint = {
  caseNo: 'A-1',
  source: '12345热线',
  clock: 'hotline',
  title: '路灯不亮',
  complainantName: '某人',
  receivedOn: '2025-03-04',
  status: 'received',
};

describe('who may ask', () => {
  it.each([
    ['nobody', null],
    ['a made-up token', 'slg_nonsense'],
    ['a revoked token', secrets.gone],
  ])('%s gets 401', async (_who, secret) => {
    expect((await ask(units, secret, 'units')).status).toBe(401);
  });

  it('a reader may not hand rows in', async () => {
    const { status } = await ask(push, secrets.reader, {
      address: 'registers/complaints?unit=T',
      body: { rows: [complaint] },
    });
    expect(status).toBe(403);
    expect(await read('select 1 from complaint')).toEqual([]);
  });

  it('a unit outside is refused, to read and to write', async () => {
    expect((await ask(indicators, secrets.reader, 'indicators?unit=N&period=2025')).status).toBe(403);
    const pushed = await ask(push, secrets.recorder, {
      address: 'registers/complaints?unit=N',
      body: { rows: [complaint] },
    });
    expect(pushed.status).toBe(403);
  });

  it('too many requests are refused, with the time to wait', async () => {
    for (let i = 0; i < BURST; i += 1) await ask(units, secrets.busy, 'units');
    const { status, headers } = await ask(units, secrets.busy, 'units');
    expect(status).toBe(429);
    expect(headers.get('retry-after')).toBe('1');
  });
});

describe('rows handed in', () => {
  it('go the way of a file: dry run, in, unchanged; a bad one is named and the others stand', async () => {
    const dry = await ask(push, secrets.recorder, {
      address: 'registers/complaints?unit=T&dryRun=true',
      body: { rows: [complaint] },
    });
    expect(dry.json).toMatchObject({ ok: true, dryRun: true, counts: { inserted: 1 } });
    const bad = { ...complaint, caseNo: 'A-2', receivedOn: '2025-02-30' };
    const pushed = await ask(push, secrets.recorder, {
      address: 'registers/complaints?unit=T',
      body: { rows: [complaint, bad] },
    });
    expect(pushed.json).toMatchObject({
      ok: false,
      counts: { inserted: 1, error: 1 },
      problems: [{ row: 2, column: 'receivedOn', code: 'impossibleDate', found: '2025-02-30' }],
    });
    const again = await ask(push, secrets.recorder, {
      address: 'registers/complaints?unit=T',
      body: { rows: [complaint] },
    });
    expect(again.json).toMatchObject({ counts: { inserted: 0, unchanged: 1 } });
  });

  it('are read back without the name of a person, and are counted', async () => {
    const list = await ask(rows, secrets.reader, 'registers/complaints?unit=T&period=2025');
    expect(list.json).toMatchObject({
      total: 1,
      rows: [{ unit: '某镇', values: { caseNo: 'A-1', source: 'hotline12345' } }],
    });
    expect(JSON.stringify(list.json)).not.toContain('某人');
    const counted = await ask(cells, secrets.reader, 'cells?unit=T&period=2025&measure=complaint.received');
    expect(counted.json).toMatchObject({ cells: [{ slice: 'hotline12345', value: 1 }] });
    const known = await ask(indicators, secrets.reader, 'indicators?unit=T&period=2025&indicator=complaint.received');
    expect(known.json).toMatchObject({ indicators: [{ code: 'complaint.received', value: 1, text: '1' }] });
  });
});

it('says which numbers rest on a correction', async () => {
  await read(
    `insert into cell_revision (unit_id, month, measure, slice, old_value, new_value, kind, reason, "by")
     values (2, 202503, 'complaint.received', 'hotline12345', null, 1, 'correction', 'came late', 'test')`,
  );
  const asked = 'indicators?unit=T&period=2025&indicator=complaint.received,hall.visits';
  expect((await ask(indicators, secrets.reader, asked)).json).toMatchObject({
    indicators: [
      { code: 'complaint.received', corrected: true },
      { code: 'hall.visits', corrected: false },
    ],
  });
  const counted = await ask(cells, secrets.reader, 'cells?unit=T&period=2025&measure=complaint.received');
  expect(counted.json).toMatchObject({ cells: [{ slice: 'hotline12345', value: 1, corrected: true }] });
  const later = await ask(cells, secrets.reader, 'cells?unit=T&period=2025-04&measure=complaint.received');
  expect(JSON.stringify(later.json)).not.toContain('"corrected":true');
});

describe('wrong questions', () => {
  it.each([
    ['a period', indicators, 'indicators?unit=T&period=2025-13'],
    ['an indicator', indicators, 'indicators?unit=T&period=2025&indicator=no.such'],
    ['a measure', cells, 'cells?unit=T&period=2025&measure=no.such'],
    ['a register', rows, 'registers/nothing?unit=T'],
  ] as const)('%s that does not exist gets 400', async (_what, handler, address) => {
    expect((await ask(handler, secrets.reader, address)).status).toBe(400);
  });
});

it('the document names every address, its token and its answers', async () => {
  const document = (await openapi().json()) as { openapi: string; paths: Record<string, object> };
  expect(document.openapi).toBe('3.1.0');
  expect(Object.keys(document.paths).sort()).toEqual(['/cells', '/indicators', '/registers/{register}', '/units']);
  expect(document.paths['/registers/{register}']).toHaveProperty('post.requestBody.content');
  expect(JSON.stringify(document)).not.toContain('$ref');
  const answer = z.object({ get: z.object({ responses: z.record(z.string(), z.unknown()) }) });
  for (const path of ['/cells', '/indicators']) {
    const { responses } = answer.parse(document.paths[path]).get;
    expect(JSON.stringify(responses['200'])).toMatch(/"corrected":\{"type":"boolean","description":"上级确认后/);
  }
});
