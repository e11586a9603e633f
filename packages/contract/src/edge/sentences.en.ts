import type { edgeRefusals } from './refusals.ts';

export const edgeEn: Record<keyof typeof edgeRefusals | 'fault', string> = {
  fault: 'Something went wrong and nothing was changed. Please try again shortly.',
  'request.invalid': 'Something in the form is not right. Please check it and send it again.',
  'request.too-large': 'What you sent is too large. Please make it smaller.',
  'request.too-many': 'Too many requests. Please wait a moment.',
  'request.key-missing': 'This request lacks its idempotency key. Please reload the page.',
  'request.key-reused': 'This idempotency key was used for another request. Please reload the page.',
  'request.conflict': 'This was already submitted. Please reload to see it.',
  'request.unknown-path': 'There is no such page.',
  'request.other-site': 'This request came from another website. Please open our own page and try again.',
  'sign-in.needed': 'Please sign in first.',
  'permission.missing': 'You are not allowed to do this. Please ask the county service centre.',
  'document.unreadable': 'This file is neither a PDF nor a picture. Please choose another.',
  'document.unknown': 'This paper was not uploaded yet.',
};
