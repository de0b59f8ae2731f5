import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { acceptContent, endingOf, offeredEndings, plainName } from './attachment';

describe('acceptContent', () => {
  it.each([
    ['pdf', '答复书.pdf', 'application/pdf'],
    ['jpg', '现场.JPEG', 'image/jpeg'],
    ['tif', '扫描.tiff', 'image/tiff'],
    ['cfb', '通知.doc', 'application/x-cfb'],
    ['ofd', '公文.ofd', 'application/ofd'],
  ])('takes %s as %s', (found, name, mediaType) => {
    expect(acceptContent(found, name)).toEqual({ ok: true, value: mediaType });
  });

  it.each([
    ['exe', 'setup.exe', 'type'],
    ['docm', '宏.docm', 'type'],
    [null, 'page.html', 'unknown'],
    ['constructor', 'a.constructor', 'type'],
    ['png', '合同.pdf', 'ending'],
    ['cfb', 'setup.msi', 'ending'],
    ['pdf', 'noending', 'ending'],
  ])('refuses %s named %s: %s', (found, name, code) => {
    expect(acceptContent(found, name)).toMatchObject({ ok: false, error: { code } });
  });

  it('never takes an ending that is not offered', () => {
    fc.assert(
      fc.property(fc.constantFrom('pdf', 'png', 'zip', 'cfb', 'html', null), fc.string(), (found, name) => {
        if (acceptContent(found, name).ok) expect(offeredEndings).toContain(`.${endingOf(name)}`);
      }),
    );
  });
});

describe('plainName', () => {
  it.each([
    ['C:\\fakepath\\答复.pdf', '答复.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['gpj.\u202Eexe', 'gpj.exe'],
    ['a\r\nSet-Cookie: x.pdf', 'aSet-Cookie x.pdf'],
    ['', 'file'],
  ])('%j becomes %j', (name, plain) => {
    expect(plainName(name)).toBe(plain);
  });

  it('is short, one line, and stays what it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (name) => {
        const plain = plainName(name);
        expect(plain.length).toBeGreaterThan(0);
        expect(plain.length).toBeLessThanOrEqual(200);
        expect(plain).not.toMatch(/[\p{Cc}/\\]/u);
        expect(plainName(plain)).toBe(plain);
      }),
    );
  });
});
