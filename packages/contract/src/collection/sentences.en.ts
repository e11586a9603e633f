import type { collectionRefusals } from './refusals.ts';

export const collectionEn: Record<keyof typeof collectionRefusals, string> = {
  'collection.station-unknown': 'This station was not found or is not open. Please ask the county service centre.',
  'collection.household-unknown': 'This household was not found. Please choose again.',
  'collection.household-withdrawn':
    'This household took its consent back; nothing more is recorded of it. To go on, please enrol it anew.',
  'collection.merchant-unknown': 'This buyer was not found. Please choose again.',
  'collection.no-price': "Today's price of this grade is not published yet. Please ask the county service centre.",
  'collection.price-changed': 'The price has just changed. Please confirm once more at the new price.',
  'collection.pay-kind': 'Choose cash or account when buying outright; consignment needs neither.',
  'collection.no-share':
    'It is not decided yet what a household gets of consigned goods. Please ask the county centre to set the share rule first.',
  'collection.day-closed': 'This day is closed and can no longer be changed. Please ask the county service centre.',
  'collection.day-ahead': 'This day has not come yet and can not be closed.',
  'collection.counted-meanwhile':
    'The box of this day was counted elsewhere just now. Please look at that count; if it is wrong, count again.',
  'collection.entry-differs': 'This number stands for another entry already. Please weigh and enter again.',
  'collection.entry-unknown': 'This entry was not found.',
  'collection.too-late': 'Ten minutes have passed. Please ask the county service centre to correct it.',
  'collection.lot-used': 'These goods have been used already. Please ask the cooperative.',
  'collection.already-paid': 'This money has been paid to the household. Please ask the county service centre.',
};
