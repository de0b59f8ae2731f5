import { describe, expect, it } from 'vitest';

import { hashPassword, randomPassword, verifyPassword } from './password';

describe('passwords', () => {
  it('are kept as argon2id and recognised again', async () => {
    const hash = await hashPassword('青石湾-2026');
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await verifyPassword({ hash, password: '青石湾-2026' })).toBe(true);
    expect(await verifyPassword({ hash, password: '青石湾-2027' })).toBe(false);
    expect(await verifyPassword({ hash: 'not a hash', password: 'x' })).toBe(false);
  });

  it('made at random never repeat and have no letters that look alike', () => {
    const made = Array.from({ length: 500 }, randomPassword);
    expect(new Set(made).size).toBe(500);
    for (const password of made) expect(password).toMatch(/^[^0O1lI]{16}$/);
  });
});
