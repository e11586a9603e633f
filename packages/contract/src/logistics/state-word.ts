import type { Static } from 'typebox';
import { parcelStates, type ParcelRow } from './shapes.ts';

type Custody = Pick<Static<typeof ParcelRow>, 'state' | 'custodianKind'>;

/** The words for where a parcel is, as every face says them. */
export const stateWords = [...parcelStates, 'on-road'] as const;

/** What to call it: between two stops a parcel is on the road, whichever stop it was at last. */
export const stateWord = ({ state, custodianKind }: Custody): (typeof stateWords)[number] =>
  custodianKind === 'driver' ? 'on-road' : state;
