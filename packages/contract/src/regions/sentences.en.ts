import type { regionsRefusals } from './refusals.ts';

export const regionsEn: Record<keyof typeof regionsRefusals, string> = {
  'region.unknown': 'We could not find this region. Please check its code and try again.',
};
