import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canMove, holdUntil, maskReceiver, orderMoves, type OrderState } from './order.ts';

const states = Object.keys(orderMoves) as OrderState[];

describe('the life of an order', () => {
  it('never leaves its ends', () => {
    for (const end of ['completed', 'refunded'] as const) {
      expect(states.filter((state) => canMove(end, state))).toEqual([]);
    }
  });

  it('reaches "completed" only over paid and dispatched', () => {
    expect(states.filter((state) => canMove(state, 'completed'))).toEqual(['dispatched']);
    expect(states.filter((state) => canMove(state, 'dispatched'))).toEqual(['paid']);
  });

  it('sends money back only where money was', () => {
    expect(states.filter((state) => canMove(state, 'refunding'))).toEqual(['paid', 'dispatched', 'cancelled']);
    expect(states.filter((state) => canMove(state, 'refunded'))).toEqual(['refunding']);
  });
});

describe('an order', () => {
  it('holds goods for fifteen minutes online, three days for a transfer and two for cash', () => {
    const at = new Date('2026-11-23T01:00:00Z');
    expect(holdUntil('sandbox', at).toISOString()).toBe('2026-11-23T01:15:00.000Z');
    expect(holdUntil('transfer', at).toISOString()).toBe('2026-11-26T01:00:00.000Z');
    expect(holdUntil('cash', at).toISOString()).toBe('2026-11-25T01:00:00.000Z');
  });

  it('shows staff neither the address nor the whole name and number', () => {
    const text = fc.string({ minLength: 2, maxLength: 12, unit: fc.constantFrom('沈', '小', '满', '杭', '州') });
    fc.assert(
      fc.property(text, text, fc.integer({ min: 0, max: 999_999_999 }), (name, address, tail) => {
        const phone = `19${String(tail).padStart(9, '0')}`;
        const masked = maskReceiver({ name, phone, regionCode: '330110', address });
        expect(masked.address).toBe('');
        expect(masked.name).not.toBe(name);
        expect(masked.phone).toBe(`${phone.slice(0, 3)}****${phone.slice(-4)}`);
      }),
    );
  });
});
