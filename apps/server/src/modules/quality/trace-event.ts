import type { Static } from 'typebox';
import type { TraceStep } from '@shanhuo/contract/quality/index';
import type { Actor } from '#kernel/actor.ts';
import { newId } from '#kernel/ids.ts';
import { atEnd, type Tx } from '#kernel/transaction.ts';
import { rowInto } from '#kernel/write.ts';

export interface NewTraceEvent {
  readonly county: number;
  /** Either a lot or a parcel. */
  readonly lotId?: string;
  readonly parcelId?: string;
  readonly kind: Static<typeof TraceStep>['kind'];
  /** Now, unless a phone brings it late. */
  readonly at?: Date;
  readonly siteId?: string | null;
  readonly organisationId?: string | null;
  /**
   * What was lost is for staff, on the lot's page; the public trace tells nothing of it. What became what, when goods were
   * processed, everybody reads.
   */
  readonly data?: Partial<WasteTold> & { readonly processing?: ProcessingTold };
}

/** Much that was lost, and why; an act that made several lots tells it with each of them. */
export interface WasteTold {
  readonly act: string;
  readonly inputGrams: number;
  readonly wasteGrams: number;
  readonly reason: string;
}

/** What became the lot, and how; the lot says itself what it is. */
export interface ProcessingTold {
  readonly name: string;
  readonly nameEn: string;
  readonly fromProductId: string;
  readonly inputGrams: number;
  readonly outputGrams: number;
}

/** Adds a step to the story that the trace page tells; steps are never changed or taken back. */
export function traceEvent(tx: Tx, actor: Actor, event: NewTraceEvent): void {
  atEnd(
    tx,
    rowInto('quality.traceEvent', {
      county: event.county,
      id: newId(),
      lotId: event.lotId ?? null,
      parcelId: event.parcelId ?? null,
      kind: event.kind,
      at: event.at ?? actor.at,
      siteId: event.siteId ?? null,
      organisationId: event.organisationId ?? null,
      data: JSON.stringify(event.data ?? {}),
    }),
  );
}
