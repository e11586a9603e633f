import { creditCodeFault, plainNumber } from '@shanhuo/contract/merchants/licence-number';

/** What a buyer writes to have an invoice made out. */
export interface InvoiceDraft {
  kind: 'unit' | 'person';
  name: string;
  taxNumber: string;
  wants: 'ordinary' | 'special';
  words: string;
}
export type InvoiceField = 'name' | 'taxNumber';
/** What is wrong with a field; a tax number may be missing, of the wrong form, or misread somewhere. */
export type InvoiceFault = 'missing' | 'form' | 'check';

export const emptyInvoice = (): InvoiceDraft => ({
  kind: 'unit',
  name: '',
  taxNumber: '',
  wants: 'ordinary',
  words: '',
});

/** What is wrong, field by field, in the order they stand on the page. */
export function faultsIn({ kind, name, taxNumber }: InvoiceDraft): ReadonlyMap<InvoiceField, InvoiceFault> {
  const faults = new Map<InvoiceField, InvoiceFault>();
  if (name.trim() === '') faults.set('name', 'missing');
  if (kind === 'person') return faults;
  const number = plainNumber(taxNumber);
  const fault = number === '' ? 'missing' : creditCodeFault(number);
  if (fault !== null) faults.set('taxNumber', fault);
  return faults;
}

/** A draft as it is sent. */
export const wishOf = ({ kind, name, taxNumber, wants, words }: InvoiceDraft) => ({
  title: {
    kind,
    name: name.trim(),
    ...(kind === 'unit' && { taxNumber: plainNumber(taxNumber) }),
  },
  wants: kind === 'unit' ? wants : ('ordinary' as const),
  ...(words.trim() !== '' && { words: words.trim() }),
});
