import type { zh } from './zh.ts';

/** English words of the shared components. */
export const en: typeof zh = {
  face: {
    brand: 'Shanhuo',
    loading: 'Loading',
    empty: 'Nothing here yet',
    error: 'This could not be read. Please try again',
    offline: 'No network at the moment. You see what was read last',
    retry: 'Try again',
    typeSwitch: 'Text size',
    type: { standard: 'Standard', large: 'Large', elder: 'Elder' },
  },
};
