import { expect, it } from 'vitest';

import { addressOf, type ApiOperation } from './api-document';

const parameter = (name: string, place: 'path' | 'query') => ({ name, in: place, required: true, description: '' });
const operation: ApiOperation = {
  method: 'get',
  path: '/registers/{register}',
  summary: '',
  parameters: [parameter('register', 'path'), parameter('unit', 'query'), parameter('page', 'query')],
};

it('fills the path, asks what is given and leaves out what is not', () => {
  expect(addressOf(operation, { register: 'complaints', unit: ' 99&1 ' })).toBe('/registers/complaints?unit=99%261');
  expect(addressOf(operation, { register: 'a/b' })).toBe('/registers/a%2Fb');
});
