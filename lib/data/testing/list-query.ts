import 'server-only';

import type { RegisterName } from '@/lib/domain/register/definition';
import type { ListQuery } from '../register-read';

/** First page of a register of unit 1 and all below it, of any time, with what is asked otherwise. */
export const listQuery = (register: RegisterName, more: Partial<ListQuery> = {}): ListQuery => ({
  register,
  unitId: 1,
  period: null,
  search: '',
  state: '',
  sort: null,
  page: 1,
  today: '2024-09-01',
  fields: [],
  ...more,
});
