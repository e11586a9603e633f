import type { networkRefusals } from './refusals.ts';

export const networkEn: Record<keyof typeof networkRefusals, string> = {
  'site.unknown': 'We could not find this site. Please check and try again.',
  'site.code-taken': 'The site code {code} is taken. Please choose another.',
  'site.wrong-parent':
    'The parent site does not fit: a village station stands below a hub, a hub or cold store below the centre.',
};
