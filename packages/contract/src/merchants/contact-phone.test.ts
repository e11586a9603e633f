import { expect, it } from 'vitest';
import { barePhone, groupedPhone, isContactPhone } from './contact-phone.ts';

it('takes a number however it is typed, and only one that is reached from anywhere', () => {
  const typed = [
    '199 0000-2001',
    '+86 199-0000-2001',
    '１９９００００２００１',
    '(0718) 682 0000',
    '010-62340000',
    '400-820-0000',
  ];
  expect(typed.map((one) => isContactPhone(one) && barePhone(one))).toEqual([
    '19900002001',
    '19900002001',
    '19900002001',
    '07186820000',
    '01062340000',
    '4008200000',
  ]);
  const odd = ['', '6820000', '1990000200', '29900002001', '12345', '199000020011', 'tel', '0718-682000a'];
  expect(odd.filter(isContactPhone)).toEqual([]);
});

it('writes figures in groups', () => {
  expect(['19900002001', '07186820000', '01062340000', '02787650000', '4008200000'].map(groupedPhone)).toEqual([
    '199 0000 2001',
    '0718-6820000',
    '010-62340000',
    '027-87650000',
    '400-820-0000',
  ]);
});
