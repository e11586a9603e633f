import type { Event } from '#kernel/outbox.ts';

/** Custody of a parcel moved. `referenceId` is whatever the parcel was made for; logistics doesn't know it. */
export type ParcelMoved = Event<
  'logistics.parcel-moved',
  { readonly county: number; readonly parcelId: string; readonly referenceId: string; readonly state: string }
>;

/** The carrier's parcel was signed for, as planned; said once. A signature nobody expected is an exception and not this. */
export type ParcelSigned = Event<
  'logistics.parcel-signed',
  { readonly county: number; readonly parcelId: string; readonly referenceId: string }
>;
