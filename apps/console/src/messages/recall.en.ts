import type { recallZh } from './recall.zh.ts';

/** What is said of lots that are on hold, and of where their goods are. */
export const recallEn: typeof recallZh = {
  held: 'On hold',
  hold: 'Put on hold',
  holdOf: 'Put lot {code} on hold',
  holdWhy:
    'Nothing of this lot, or of lots made of it, is graded, packed or sent any more, and its boxes are off sale at once. Orders that are paid and not sent wait.',
  reason: 'Why it is put on hold',
  reasonHint: 'e.g. pesticide residue above the limit, to be tested again',
  holdNow: 'Put on hold',
  lift: 'Lift the hold',
  liftOf: 'Lift the hold on {code}',
  liftWhy: 'What no other hold covers may be used again, and its boxes are for sale again.',
  word: 'Why it may be lifted',
  wordHint: 'e.g. second test passed, report no. …',
  liftNow: 'Lift it',
  since: 'since {at}',
  through: 'from lot {code}',
  nextHeld: 'Find out what is wrong; until the hold is lifted it is neither used nor sold',
  by: 'Set by',
  lifted: 'Lifted',
  on: 'On hold',
  none: 'No lot is on hold',
  sum: '{holds} holds last and cover {lots} lots; left',
};
