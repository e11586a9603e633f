import type { Actor } from '#kernel/actor.ts';
import { atEnd, type Tx } from '#kernel/transaction.ts';
import { rowInto, rowsInto } from '#kernel/write.ts';
import { traceEvent } from './trace-event.ts';

export interface ParcelTrace {
  readonly county: number;
  readonly parcelId: string;
  readonly traceCode: string;
  readonly merchantId: string;
  readonly lots: readonly { readonly lotId: string; readonly boxes: number }[];
}

/** Makes a parcel's trace code open the story of its lots. Each lot is named once. */
export function openParcelTrace(tx: Tx, actor: Actor, { lots, ...trace }: ParcelTrace): void {
  const { county, parcelId, merchantId } = trace;
  atEnd(
    tx,
    rowInto('quality.parcelTrace', { ...trace, at: actor.at }),
    rowsInto(
      'quality.parcelTraceLot',
      lots.map((lot) => ({ county, parcelId, ...lot })),
    ),
  );
  traceEvent(tx, actor, { county, parcelId, kind: 'parcel-made', organisationId: merchantId });
}
