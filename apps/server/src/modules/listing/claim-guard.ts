import type { Static } from 'typebox';
import { claimWords, type ClaimHit, type ClaimReason } from '@shanhuo/contract/listing/index';

export type Hit = Static<typeof ClaimHit>;

/** Reasons that a certificate on file answers: the word may stand. */
const answeredBy: Partial<Record<ClaimReason, readonly string[]>> = {
  selenium: ['selenium'],
  organic: ['organic'],
  'place-name': ['name-licence', 'brand'],
};

const known = Object.entries(claimWords)
  .flatMap(([reason, words]) => words.map((word) => ({ word, reason: reason as ClaimReason })))
  // The longest word is found first, so that one phrase is named once and whole.
  .sort((a, b) => b.word.length - a.word.length);
const reasonOf = new Map(known.map(({ word, reason }) => [word, reason]));
const anyWord = new RegExp(known.map(({ word }) => word).join('|'), 'gu');

/**
 * Words of a title that may not stand there, in their order, once each. Spaces and marks between the characters don't
 * hide a word. `certificateKinds` are the seller's valid ones for this product.
 */
export function forbiddenClaims(title: string, certificateKinds: readonly string[]): Hit[] {
  const bare = title.normalize('NFKC').replace(/[\s\p{P}\p{S}]/gu, '');
  const words = new Set([...bare.matchAll(anyWord)].map(([word]) => word));
  return [...words].flatMap((word) => {
    const reason = reasonOf.get(word);
    if (reason === undefined) return [];
    const isProven = answeredBy[reason]?.some((kind) => certificateKinds.includes(kind)) === true;
    return isProven ? [] : [{ word, reason }];
  });
}
