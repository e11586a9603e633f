import { describe, expect, it } from 'vitest';
import { certificateTone, certificateWord, isPaperOpen } from './certificate-words.ts';

const given = { state: 'given', counts: false, confirmedHow: null, hasFile: false } as const;

describe('how a certificate stands, in a word', () => {
  it('waits until an office confirms it, but for a promise of conformity', () => {
    expect(certificateWord(given)).toBe('certificateStates.given');
    expect(certificateWord({ ...given, counts: true })).toBe('papers.counts');
    expect(certificateTone({ ...given, counts: true }).tone).toBe('good');
    expect(certificateTone({ ...given, state: 'revoked' }).tone).toBe('bad');
  });

  it('lets its paper be exchanged until somebody has seen it', () => {
    const stood = { state: 'confirmed', counts: true, confirmedHow: 'stood-before' } as const;
    expect(isPaperOpen({ ...given, hasFile: true })).toBe(true);
    expect(isPaperOpen({ ...stood, hasFile: false })).toBe(true);
    expect(isPaperOpen({ ...stood, hasFile: true })).toBe(false);
    expect(isPaperOpen({ ...stood, confirmedHow: 'paper-seen', hasFile: true })).toBe(false);
    expect(isPaperOpen({ ...given, state: 'revoked' })).toBe(false);
  });
});
