import type { merchantsRefusals } from './refusals.ts';

export const merchantsEn: Record<keyof typeof merchantsRefusals, string> = {
  'merchant.unknown': 'We could not find this merchant. Please check and try again.',
  'merchant.name-missing': 'Please give both the full name and the short name.',
  'merchant.licence-missing': 'Please give the licence number, or the self-grown statement.',
  'merchant.phone-odd':
    'Please give a mobile number, one with its area code, or a 400 line: buyers call from elsewhere.',
  'merchant.sample-number': '{number} is a sample for demonstrations. Please enter the number on the licence.',
  'merchant.credit-code-form':
    'A social credit code is 18 figures and capitals without I, O, S, V, Z. {number} is not one; please compare with the licence.',
  'merchant.credit-code-check':
    'The last character of {number} does not fit the others, so one was probably misread. Please compare with the licence.',
  'merchant.food-licence-form':
    'A food production licence number is SC and 14 figures. {number} is not one; please compare with the licence.',
  'merchant.food-licence-check':
    'The last figure of {number} does not fit the others, so one was probably misread. Please compare with the licence.',
  'household.unknown': 'We could not find this household. Please check its code and try again.',
  'household.code-taken': 'The household code {code} is taken. Please choose another.',
  'household.maybe-known':
    'A household of the same name is enrolled in this village: {known}. If it is the same one, its code or card is enough.',
  'household.card-taken': 'This card was given to another household. Please take another one.',
  'household.no-card': 'This household has no card yet. Please issue one first.',
  'household.withdrawn':
    'This household took its consent back, so nothing can be changed. To go on, please enrol it anew.',
  'household.name-missing': 'Please give the name of the household.',
  'household.station-closed': 'This station is not open. Please choose another one.',
  'household.card-unknown': 'We could not find this card. Please check its number, or look by name.',
};
