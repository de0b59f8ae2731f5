import { describe, expect, it } from 'vitest';

import { disclosureColumns } from '../disclosure';
import { begunForm, emptyForm } from './form-values';

describe('a form begun from an address', () => {
  it('takes text, codes and known choices, nothing else', () => {
    const form = begunForm(disclosureColumns, {
      title: '财政收支',
      catalogueCode: 'ML-01',
      procedure: 'finance',
      status: 'anything',
      formedOn: '2025-01-01',
      channels: 'website',
      dueOn: '2025-01-01',
      unknown: 'x',
    });
    const empty = emptyForm(disclosureColumns);
    expect(form).toEqual({ ...empty, title: '财政收支', catalogueCode: 'ML-01', procedure: 'finance' });
  });
});
