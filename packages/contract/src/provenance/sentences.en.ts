import type { provenanceRefusals } from './refusals.ts';

export const provenanceEn: Record<keyof typeof provenanceRefusals, string> = {
  'log.empty':
    'No record is sealed yet. Sealing begins a minute or two after the first goods are taken in, packed or sent.',
  'log.no-entry': 'There is no such entry among the sealed records. Please check the numbers.',
  'link.unknown': 'This code has no link of that kind. Without asking for one it leads to its trace page.',
};
