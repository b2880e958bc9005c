import { describe, expect, test } from 'vitest';
import { parseMobile } from '../src/phone.ts';

describe('a mobile number', () => {
  test('[S7] is read in the forms that people write', () => {
    const forms = [
      '13912345678',
      ' 139 1234 5678 ',
      '139-1234-5678',
      '139.1234.5678',
      '+8613912345678',
      '+86 139 1234 5678',
      '(+86)13912345678',
      '（+86）139 1234 5678',
      '(0086) 13912345678',
      '008613912345678',
      '１３９１２３４５６７８',
      '139\u2011 1234\u00a05678',
      '\u202a+8613912345678\u202c',
    ];
    for (const form of forms) expect(parseMobile(form)).toMatchObject({ phone: '+8613912345678', callingCode: '86' });
    expect(parseMobile('+44 7911 123456')).toMatchObject({ phone: '+447911123456', callingCode: '44' });
    expect(parseMobile('+1 (202) 555-0123')).toMatchObject({ phone: '+12025550123' });
  });

  test('[I9, S7] is refused with anything around it: another number, an extension, words', () => {
    const texts = [
      '13988000215;13988000216',
      '13988000215,,13988000216',
      '13988000215，13988000216',
      '13988000215 13988000216',
      '13988000215/13988000216',
      '139/1234/5678',
      '13988000215#5',
      '13988000215 ext 5',
      '13988000215x5',
      '13988000215转801',
      '我的号13988000215',
      '13988000215（妻）',
      'call me 13912345678 please',
      'tel:13912345678',
      '+86+13912345678',
      '1391234567',
      '139123456789',
      '',
      '1'.repeat(500),
    ];
    for (const text of texts) expect(parseMobile(text)).toEqual({ problem: 'NOT_A_NUMBER' });
  });

  test('[I9] is no number of a landline', () => {
    for (const text of ['021-62345678', '+86 10 62345678', '400-820-8820'])
      expect(parseMobile(text)).toEqual({ problem: 'NOT_MOBILE' });
  });
});
