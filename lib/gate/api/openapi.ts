import 'server-only';

import { z } from 'zod';

import * as shape from '../../domain/api-schemas';

interface Operation {
  readonly method: 'get' | 'post';
  readonly path: string;
  readonly summary: string;
  readonly query: z.ZodObject;
  readonly answer: z.ZodType;
  readonly params?: z.ZodObject;
  readonly body?: z.ZodType;
}

export const API_BASE = '/api/v1';

/** Every address under it once. */
const operations: readonly Operation[] = [
  {
    method: 'get',
    path: '/units',
    summary: '单位 / units of the token',
    query: shape.noQuery,
    answer: shape.unitsAnswer,
  },
  {
    method: 'get',
    path: '/indicators',
    summary: '指标 / indicators of a unit with everything below it',
    query: shape.indicatorQuery,
    answer: shape.indicatorAnswer,
  },
  {
    method: 'get',
    path: '/cells',
    summary: '度量 / sums of measure cells over unit and period, by slice',
    query: shape.cellQuery,
    answer: shape.cellAnswer,
  },
  {
    method: 'get',
    path: '/registers/{register}',
    summary: '台账记录，不含个人姓名 / rows of a register, without personal names',
    query: shape.rowsQuery,
    params: shape.registerParams,
    answer: shape.rowsAnswer,
  },
  {
    method: 'post',
    path: '/registers/{register}',
    summary: '报送记录，与导入同一规则 / hand rows in, by the rules of an import: all good rows or a dry run',
    query: shape.pushQuery,
    params: shape.registerParams,
    body: shape.pushBody,
    answer: shape.pushAnswer,
  },
];

/** What is sent (io input) or answered (io output) as JSON Schema 2020-12, which is the dialect of OpenAPI 3.1. */
const schema = (type: z.ZodType, io: 'input' | 'output'): unknown => {
  const made = z.toJSONSchema(type, { io, unrepresentable: 'any' });
  return Object.fromEntries(Object.entries(made).filter(([key]) => key !== '$schema'));
};

const content = (type: z.ZodType, io: 'input' | 'output') => ({ 'application/json': { schema: schema(type, io) } });

const refusals = Object.fromEntries(
  Object.entries({
    400: '查询或内容不对 / wrong query or body',
    401: '令牌无效 / no live token',
    403: '没有权限 / no right, or a unit outside',
    409: '月份已验收 / an accepted month',
    429: '请求过多 / too many requests',
  }).map(([status, description]) => [status, { description, content: content(shape.problemAnswer, 'output') }]),
);

function operationOf(op: Operation): unknown {
  return {
    summary: op.summary,
    parameters: parametersOf(op).map(({ type, ...rest }) => ({ ...rest, schema: schema(type, 'input') })),
    ...(op.body ? { requestBody: { required: true, content: content(op.body, 'input') } } : {}),
    responses: { 200: { description: 'OK', content: content(op.answer, 'output') }, ...refusals },
  };
}

/** The OpenAPI 3.1 document of /api/v1, made of the very schemas that the routes check with. */
export function openApiDocument(): unknown {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const op of operations) paths[op.path] = { ...paths[op.path], [op.method]: operationOf(op) };
  return {
    openapi: '3.1.0',
    info: { title: '阳光台账 数据接口 / Sunledger data interface', version: '1' },
    servers: [{ url: API_BASE }],
    security: [{ token: [] }],
    components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
    paths,
  };
}

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly required: boolean;
  readonly type: z.ZodType;
}

function parametersOf({ params, query }: Operation): Parameter[] {
  const places = [['path', params] as const, ['query', query] as const];
  return places.flatMap(([place, object]) =>
    Object.entries(object?.shape ?? {}).map(([name, given]) => {
      const type = given as z.ZodType;
      return { name, in: place, required: place === 'path' || !z.safeParse(type, undefined).success, type };
    }),
  );
}

/** The same addresses for a page to try them. */
export const apiOperations = () =>
  operations.map((op) => ({
    method: op.method,
    path: op.path,
    summary: op.summary,
    parameters: parametersOf(op).map(({ type, ...rest }) => ({
      ...rest,
      description: z.globalRegistry.get(type)?.description ?? '',
    })),
  }));
