/** What the checkout form holds; kept on the device as the reader writes. */
export interface ReceiverDraft {
  name: string;
  phone: string;
  province: string;
  city: string;
  county: string;
  street: string;
  address: string;
}

export type ReceiverField = 'name' | 'phone' | 'region' | 'address';

export const emptyReceiver = (): ReceiverDraft => ({
  name: '',
  phone: '',
  province: '',
  city: '',
  county: '',
  street: '',
  address: '',
});

/** The fields that still need the reader, in the order of the form. */
export function missingIn(draft: ReceiverDraft): ReceiverField[] {
  const missing: ReceiverField[] = [];
  if (draft.name.trim() === '') missing.push('name');
  if (!/^1\d{10}$/.test(digitsOf(draft.phone))) missing.push('phone');
  if (regionOf(draft) === '') missing.push('region');
  if (draft.address.trim() === '') missing.push('address');
  return missing;
}

/** Phones are pasted with spaces and country codes. */
export const digitsOf = (phone: string): string => phone.replaceAll(/[\s-]/g, '').replace(/^\+?86(?=1\d{10}$)/, '');

export const regionOf = ({ county, street }: ReceiverDraft): string => (street === '' ? county : street);

export const receiverOf = (draft: ReceiverDraft) => ({
  name: draft.name.trim(),
  phone: digitsOf(draft.phone),
  regionCode: regionOf(draft),
  address: draft.address.trim(),
});
