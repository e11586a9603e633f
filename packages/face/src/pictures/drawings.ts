import { parcel } from './gifts.ts';
import { motifs, type Motif } from './motifs.ts';

/** Which function draws which motif. */
export const drawings = Object.fromEntries(motifs.map((motif) => [motif, parcel])) as Record<Motif, () => string>;
