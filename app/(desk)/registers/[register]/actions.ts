'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';

import { today } from '@/lib/clock';
import { transaction } from '@/lib/data/db';
import { setNilReturn, withdrawNilReturn } from '@/lib/data/nil-return';
import { readRow } from '@/lib/data/register-read';
import { deleteRow, saveRow } from '@/lib/data/register-save';
import { lastDay } from '@/lib/domain/period';
import { registerNames } from '@/lib/domain/register/definition';
import { toForm } from '@/lib/domain/register/form-values';
import { registers } from '@/lib/domain/register/registers';
import { action } from '@/lib/gate/action';

const id = z.int().positive().max(2_147_483_647);
const register = z.enum(registerNames);
const month = z.int().min(190_001).max(219_912);

const rowSchema = z.object({
  register,
  unitId: id,
  edit: z.object({ id, version: z.int().positive() }).optional(),
  input: z.record(z.string().max(100), z.union([z.string(), z.array(z.string().max(200)).max(200)])),
});

/** Saves one row of a form; problems of the row come back beside their fields. */
export const saveRegisterRow = action(
  { name: 'registers.save', permission: 'record', schema: rowSchema },
  async ({ edit, ...row }, { scope }) => {
    const saved = await saveRow(scope, edit === undefined ? row : { ...row, edit });
    if (!saved.ok) return { ok: false, error: 'invalid', problems: saved.error };
    revalidatePath('/registers/[register]', 'page');
    return saved;
  },
);

/** The row as it stands now, for somebody whose edit came second; null when it is gone. */
export const latestRegisterRow = action(
  { name: 'registers.latest', permission: 'record', schema: z.object({ register, id }) },
  async (asked, { scope }) => {
    const row = await readRow(scope, asked);
    const { columns } = registers[asked.register];
    return {
      ok: true,
      value: row && { version: row.version, updatedBy: row.updatedBy, values: toForm(columns, row.values) },
    };
  },
);

export const deleteRegisterRow = action(
  { name: 'registers.delete', permission: 'record', schema: z.object({ register, id, version: z.int().positive() }) },
  async (asked, { scope }) => {
    const deleted = await deleteRow(scope, asked);
    if (!deleted.ok) return { ok: false, error: 'invalid', problems: deleted.error };
    revalidatePath('/registers/[register]', 'page');
    return deleted;
  },
);

const nilSchema = z.object({ register, unitId: id, months: z.array(month).min(1).max(12) });

/** A month that has not ended cannot have stayed empty. */
export const setNil = action(
  { name: 'registers.nil', permission: 'record', schema: nilSchema },
  async (nil, { scope }) => {
    const early = nil.months.filter((m) => lastDay({ from: m, to: m }) >= today());
    if (early.length > 0) return { ok: false, error: 'notEnded' };
    const set = await transaction((tx) => setNilReturn(tx, scope, nil));
    if (!set.ok) return { ok: false, error: set.error.code === 'hasEntry' ? 'hasEntry' : 'occupied' };
    revalidatePath('/registers/[register]/nil', 'page');
    return { ok: true, value: set.value.length };
  },
);

export const withdrawNil = action(
  { name: 'registers.nilWithdraw', permission: 'record', schema: nilSchema },
  async (nil, { scope }) => {
    const gone = await transaction((tx) => withdrawNilReturn(tx, scope, nil));
    revalidatePath('/registers/[register]/nil', 'page');
    return { ok: true, value: gone.length };
  },
);
