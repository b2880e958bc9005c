import { describe, expect, test } from 'vitest';
import { parsePhone, splitNumbers } from '../src/message/phone.rules.ts';

describe('typed numbers', () => {
  test('[SMS-20] are parted by semicolons of both widths and by line breaks', () => {
    expect(splitNumbers(' 13800138001;13800138002；13800138003\r\n\n13800138004 ;')).toEqual([
      '13800138001',
      '13800138002',
      '13800138003',
      '13800138004',
    ]);
  });

  test.each([
    ['13912345678，13912345679、13912345670 13812345678', 4],
    ['13912345678,,13912345679', 2],
    ['13912345678，，13912345679', 2],
    ['13912345678\t13912345679\r\n13912345670', 3],
    ['139 1234 5678 139-1234-5679  +86 139 1234 5670', 3],
    ['(+86)13912345678 （+86）139 1234 5679', 2],
    ['+1 415 555 2671 13912345678', 2],
    ['008613912345678 13912345679', 2],
    ['１３９１２３４５６７８　１３９１２３４５６７９', 2],
    ['13912345678；13912345679；', 2],
  ])('[S26] as people type them, %j, are parted into %i numbers', (typed, count) => {
    const parsed = splitNumbers(typed).map(parsePhone);
    expect(parsed.map(({ problem }) => problem)).toEqual(Array.from({ length: count }, () => undefined));
    expect(new Set(parsed.map(({ phone }) => phone)).size).toBe(count);
  });

  test.each([
    ['13912345678 ext 13912345679', ['13912345678 ext 13912345679']],
    ['13912345678#13912345', ['13912345678#13912345']],
    ['13912345678转801,13912345679', ['13912345678转801']],
    ['13912345678 1391234567', ['1391234567']],
    ['010 88886666 13912345678', ['010 88886666']],
    ['张三 13912345678', ['张三 13912345678']],
    ['13912345678p5', ['13912345678p5']],
  ])('[SMS-20] loses no piece of %j: what is not sent to is told', (typed, rejected) => {
    expect(splitNumbers(typed).filter((entry) => parsePhone(entry).problem)).toEqual(rejected);
  });

  test('[SMS-20] are parted in time that grows with the text', () => {
    const started = performance.now();
    expect(splitNumbers('12345 '.repeat(3_300))).toHaveLength(1);
    expect(performance.now() - started).toBeLessThan(5_000);
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
