import type { qualityRefusals } from './refusals.ts';

export const qualityEn: Record<keyof typeof qualityRefusals, string> = {
  'lot.unknown': 'This lot was not found. Please check the lot code.',
  'lot.goods-unknown': 'There is no such product or grade. Please choose from the catalogue.',
  'lot.merchant-unknown': 'This merchant was not found. Please check and try again.',
  'lot.not-usable': 'Lot {code} is used up or voided. Please take another lot.',
  'lot.held':
    'Lot {code} is on hold: until that is lifted, nothing of it is graded, packed or sent. Its page says why.',
  'lot.not-enough': 'Only {leftGrams} g are left of lot {code}. Please take less or add another lot.',
  'lot.not-enough-boxes': 'Only {left} packed boxes are left, {boxes} are needed. Please pack first.',
  'lot.past-day':
    'Boxes within their shelf life: {left}; needed: {boxes}. Lot {code} kept until {day} and is not sent any more: please write it off, and pack others or give the part up.',
  'lot.other-unit': 'Lot {code} is counted the other way: packed lots in boxes, loose ones by weight.',
  'lot.fewer-boxes': 'Boxes left of lot {code}: {left}. Please write no more than that.',
  'hold.unknown': 'This hold was not found. Please load the page again.',
  'hold.over': 'This hold was lifted already.',
  'hold.recalled':
    'These goods are recalled already, and what the public reads stays. To change it, lift the hold, then hold and recall again.',
  'trace.unknown': 'This trace code was not found. Please check the code on the package.',
  'certificate.dates': 'The certificate would end before it was issued. Please check its dates.',
  'certificate.unknown': 'This certificate was not found. Please check and try again.',
  'certificate.known':
    'This certificate is on record already. If it was revoked, please ask the county service centre.',
  'certificate.not-own-goods':
    'This merchant has no offer and no lot of this product. Please draft the offer first, then add the certificate.',
  'certificate.not-own-lot': 'Only the owner of the goods promises their conformity. Please ask that merchant.',
  'certificate.lot-has-one': 'Lot {code} has its promise of conformity already.',
  'certificate.no-contact':
    'The promise names a phone. Please add the contact phone for buyers under “Merchants” first.',
  'certificate.own-paper': 'Nobody confirms or revokes their own papers. Please leave it to another member of staff.',
  'certificate.no-paper': 'The paper has not been uploaded yet. It has to be seen before it is confirmed.',
  'certificate.paper-stays':
    'The paper of a confirmed or revoked certificate stays. Please add a new certificate as a new one.',
};
