import { tones } from './shapes.ts';

/** What vessels are made of, in three tones each. */
export const wood = tones('#b98a58', '#9a6f42', '#d3a875');
export const bamboo = tones('#d9b978', '#bb9654', '#ecd6a3');
export const kraft = tones('#cfa878', '#b58b5b', '#e2c49b');
export const porcelain = tones('#f4f1e8', '#d9d6cb', '#ffffff');
export const clay = tones('#7d5240', '#5f3c2f', '#a0715b');

/** The paper of labels. */
export const cream = '#f7f1e0';
