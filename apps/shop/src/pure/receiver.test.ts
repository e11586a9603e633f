import { describe, expect, it } from 'vitest';
import { attemptFor } from './attempt.ts';
import { digitsOf, emptyReceiver, missingIn, receiverOf } from './receiver.ts';

const whole = {
  ...emptyReceiver(),
  name: ' 沈晓岚 ',
  phone: '+86 138 0571-2468',
  province: '330000',
  city: '330100',
  county: '330110',
  address: '良渚文化村 6 幢',
};

describe('the receiver of an order', () => {
  it('names what is missing in the order of the form', () => {
    expect(missingIn(emptyReceiver())).toEqual(['name', 'phone', 'region', 'address']);
    expect(missingIn(whole)).toEqual([]);
    expect(missingIn({ ...whole, phone: '1380571246', address: '  ' })).toEqual(['phone', 'address']);
  });

  it('reads a phone however it was pasted', () => {
    expect(digitsOf('+86 138 0571-2468')).toBe('13805712468');
    expect(digitsOf('86138')).toBe('86138');
  });

  it('takes the street as region where one was chosen', () => {
    expect(receiverOf(whole)).toEqual({
      name: '沈晓岚',
      phone: '13805712468',
      regionCode: '330110',
      address: '良渚文化村 6 幢',
    });
    expect(receiverOf({ ...whole, street: '330110010' }).regionCode).toBe('330110010');
  });
});

describe('an attempt to buy', () => {
  const ids = () => {
    let next = 0;
    return () => `id-${(next += 1)}`;
  };

  it('is the same for the same wish until it is answered', () => {
    const make = ids();
    const first = attemptFor({ lines: 1 }, null, make);
    expect(first).toEqual({ id: 'id-1', key: 'id-2', about: '{"lines":1}' });
    expect(attemptFor({ lines: 1 }, first, make)).toBe(first);
  });

  it('is another one for another wish', () => {
    const make = ids();
    const first = attemptFor({ lines: 1 }, null, make);
    expect(attemptFor({ lines: 2 }, first, make)).toEqual({ id: 'id-3', key: 'id-4', about: '{"lines":2}' });
  });
});
