import type { logisticsRefusals } from './refusals.ts';

export const logisticsEn: Record<keyof typeof logisticsRefusals, string> = {
  'parcel.unknown': 'Parcel {code} was not found. Please check the number on the label.',
  'parcel.receiver-closed': 'The receiver is shown only to those who have the parcel now and hand it on.',
  'parcel.site-unknown': 'This site was not found. Please choose again.',
  'parcel.carrier-missing': 'Please give the name of the carrier.',
  'parcel.vehicle-missing': 'Please choose whose vehicle takes it.',
  'parcel.no-way': 'This site has no way to the county centre yet. Please ask the county service centre.',
  'parcel.exception-unknown': 'We could not find this exception. Please reload.',
  'parcel.exception-explained': 'This exception has been explained already. Please reload.',
  'parcel.words-missing': 'Please write what you were told.',
};
