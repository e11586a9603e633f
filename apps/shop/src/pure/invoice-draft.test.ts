import { describe, expect, it } from 'vitest';
import { emptyInvoice, faultsIn, wishOf } from './invoice-draft.ts';

const unit = { ...emptyInvoice(), name: ' 某工会 ', taxNumber: '9111 0000 8021 0043 3b' };

describe('what a buyer writes for an invoice', () => {
  it('needs a name, and of a unit a tax number that can be one', () => {
    expect([...faultsIn(emptyInvoice())]).toEqual([
      ['name', 'missing'],
      ['taxNumber', 'missing'],
    ]);
    expect([...faultsIn({ ...unit, taxNumber: '911' })]).toEqual([['taxNumber', 'form']]);
    expect([...faultsIn({ ...unit, taxNumber: '91110000802100433A' })]).toEqual([['taxNumber', 'check']]);
    expect([...faultsIn(unit)]).toEqual([]);
    expect([...faultsIn({ ...emptyInvoice(), kind: 'person', name: '沈小满' })]).toEqual([]);
  });

  it('goes out trimmed, without what a person doesn’t have', () => {
    expect(wishOf({ ...unit, wants: 'special' })).toEqual({
      title: { kind: 'unit', name: '某工会', taxNumber: '91110000802100433B' },
      wants: 'special',
    });
    expect(wishOf({ ...unit, kind: 'person', wants: 'special', words: ' 谢谢 ' })).toEqual({
      title: { kind: 'person', name: '某工会' },
      wants: 'ordinary',
      words: '谢谢',
    });
  });
});
