import type { networkRefusals } from './refusals.ts';

export const networkEn: Record<keyof typeof networkRefusals, string> = {
  'site.unknown': 'We could not find this site. Please check and try again.',
  'site.code-taken': 'The site code {code} is taken. Please choose another.',
  'site.wrong-parent':
    'The parent site does not fit: a village station stands below a hub, a hub or cold store below the centre.',
  'site.parent-closed': 'The parent site is closed. Please choose one that is at work.',
  'route.code-taken': 'The route code {code} is taken. Please choose another.',
  'route.carrier-unknown': 'We could not find this carrier. Please choose again.',
  'route.stop-closed': '{site} is closed. Please take it off the route.',
  'route.stop-twice': '{site} stands on the route twice. Please keep one.',
  'route.times-fall': 'Each stop must be later than the one before, and the return last. Please check {at}.',
};
