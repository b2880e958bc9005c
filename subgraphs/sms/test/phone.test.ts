import { describe, expect, test } from 'vitest';
import { parsePhone, splitNumbers } from '../src/message/phone.ts';

describe('typed numbers', () => {
  test('[SMS-20] are parted by semicolons of both widths and by line breaks', () => {
    expect(splitNumbers(' 13800138001;13800138002；13800138003\r\n\n13800138004 ;')).toEqual([
      '13800138001',
      '13800138002',
      '13800138003',
      '13800138004',
    ]);
  });

  test('[SMS-20] become canonical, however they were written', () => {
    const written = [
      '13800138001',
      '+86 138 0013 8001',
      '0086-138-0013-8001',
      '１３８００１３８００１',
      '\u202d13800138001',
    ];
    for (const one of written) {
      const [entry = ''] = splitNumbers(one);
      expect(parsePhone(entry)).toEqual({ phone: '+8613800138001', destination: 'DOMESTIC' });
    }
  });

  test('[SMS-20] may be foreign with their country code', () => {
    expect(parsePhone('+1 415 555 2671')).toEqual({ phone: '+14155552671', destination: 'INTERNATIONAL' });
    expect(parsePhone('+852 5123 4567')).toEqual({ phone: '+85251234567', destination: 'INTERNATIONAL' });
  });

  test('[SMS-20] that cannot receive a message are told apart', () => {
    expect(parsePhone('hello')).toEqual({ problem: 'NOT_A_NUMBER' });
    expect(parsePhone('12345')).toEqual({ problem: 'NOT_A_NUMBER' });
    expect(parsePhone('138001380019')).toEqual({ problem: 'NOT_A_NUMBER' });
    expect(parsePhone('010-88886666')).toEqual({ problem: 'NOT_MOBILE' });
  });
});
