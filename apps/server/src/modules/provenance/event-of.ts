import type { EpcisEvent, ObjectEvent, QuantityElement } from '@shanhuo/provenance';
import type { CertificateFact, Fact, HoldFact, LotFacts, StepFact, WriteOffFact } from './fact.ts';
import type { Names } from './names.ts';
import { pseudonymOf, sealOf } from './sealed.ts';

export interface Telling {
  readonly names: Names;
  readonly salt: Buffer;
  /** When the log took it in. */
  readonly recordTime: Date;
}

/**
 * What is on record as an EPCIS 2.0 event, still without its id. It says nothing but what the public may read and what
 * never changes: people, households and words meant for offices are bound in by a seal, names of things are left to the
 * document around it. The same row gives the same event, whenever it is asked.
 */
export function eventOf(fact: Fact, telling: Telling): EpcisEvent {
  switch (fact.source) {
    case 'step':
      return fact.lot === null ? parcelEvent(fact, telling) : lotEvent(fact, fact.lot, telling);
    case 'void':
      return {
        ...eventOf(fact.step, telling),
        errorDeclaration: { declarationTime: fact.at.toISOString(), reason: 'did_not_occur' },
      };
    case 'write-off':
      return writeOffEvent(fact, telling);
    case 'certificate':
      return certificateEvent(fact, telling);
    case 'hold':
    case 'hold-end':
    case 'recall':
      return holdEvent(fact, telling);
  }
}

const common = (at: Date, { salt, recordTime }: Telling, hidden: Readonly<Record<string, unknown>>) => ({
  eventTime: at.toISOString(),
  eventTimeZoneOffset: '+08:00',
  recordTime: recordTime.toISOString(),
  'shanhuo:sealed': sealOf(salt, hidden),
});

const weight = (epcClass: string, grams: number): QuantityElement => ({
  epcClass,
  quantity: grams / 1000,
  uom: 'KGM',
});

/** What an organisation did is said of it by name; a place is where it happened. */
const around = ({ siteId, organisationId }: StepFact, names: Names) => ({
  ...(siteId !== null && { readPoint: { id: names.site(siteId) } }),
  ...(organisationId !== null && { 'shanhuo:by': names.party(organisationId) }),
});

const LOT_STEPS: Readonly<Record<string, string>> = { packed: 'packing' };

/** A lot comes to be: taken in or made where there was none, or made of others. */
function lotEvent(step: StepFact, lot: LotFacts, telling: Telling): EpcisEvent {
  const { names, salt } = telling;
  const { householdId, consignment, inputs, boxes } = lot;
  const made = {
    ...common(step.at, telling, { householdId, consignment, kind: step.kind, data: step.data }),
    ...around(step, names),
    ...(householdId !== null && {
      sourceList: [{ type: 'possessing_party', source: names.party(pseudonymOf(salt, householdId)) }],
    }),
    destinationList: [{ type: 'possessing_party', destination: names.party(lot.ownerId) }],
    disposition: 'active',
    ilmd: {
      'shanhuo:product': names.product(lot.productId),
      'shanhuo:grade': lot.grade,
      ...(boxes !== null && { 'shanhuo:boxes': boxes }),
    },
  };
  const output = weight(names.lot(lot.code), lot.initialGrams);
  return inputs.length === 0
    ? { ...made, type: 'ObjectEvent', action: 'ADD', bizStep: 'creating_class_instance', quantityList: [output] }
    : {
        ...made,
        type: 'TransformationEvent',
        bizStep: LOT_STEPS[step.kind] ?? 'commissioning',
        inputQuantityList: inputs.map(({ code, grams }) => weight(names.lot(code), grams)),
        outputQuantityList: [output],
      };
}

const PARCEL_STEPS: Readonly<Record<string, { readonly bizStep: string; readonly disposition: string }>> = {
  arrived: { bizStep: 'arriving', disposition: 'in_progress' },
  loaded: { bizStep: 'loading', disposition: 'in_transit' },
  'handed-to-carrier': { bizStep: 'shipping', disposition: 'in_transit' },
  signed: { bizStep: 'accepting', disposition: 'retail_sold' },
};

/** Boxes go into a parcel, and the parcel goes from hand to hand. Nobody who gets it is named. */
function parcelEvent(step: StepFact, telling: Telling): EpcisEvent {
  const { names } = telling;
  const { traceCode, contents } = step.parcel ?? { traceCode: '', contents: [] };
  const base = {
    ...common(step.at, telling, { kind: step.kind, data: step.data }),
    ...around(step, names),
  };
  if (contents.length > 0) {
    return {
      ...base,
      type: 'AggregationEvent',
      action: 'ADD',
      bizStep: 'packing',
      disposition: 'container_closed',
      parentID: names.parcel(traceCode),
      childQuantityList: contents.map(({ code, boxes }) => ({ epcClass: names.lot(code), quantity: boxes })),
    };
  }
  const words = PARCEL_STEPS[step.kind] ?? { bizStep: 'transporting', disposition: 'in_progress' };
  return { ...base, ...words, type: 'ObjectEvent', action: 'OBSERVE', epcList: [names.parcel(traceCode)] };
}

const HOLD_WORDS = {
  hold: { bizStep: 'holding', disposition: 'non_sellable_other' },
  'hold-end': { bizStep: 'inspecting', disposition: 'sellable_accessible' },
  recall: { bizStep: 'holding', disposition: 'recalled' },
} as const;

function holdEvent({ source, lotCode, at, word, byPerson, told }: HoldFact, telling: Telling): ObjectEvent {
  return {
    ...common(at, telling, { source, word, byPerson }),
    ...HOLD_WORDS[source],
    type: 'ObjectEvent',
    action: 'OBSERVE',
    quantityList: [{ epcClass: telling.names.lot(lotCode) }],
    ...(told !== null && { 'shanhuo:reason': told.reason, 'shanhuo:advice': told.advice }),
  };
}

function writeOffEvent(fact: WriteOffFact, telling: Telling): ObjectEvent {
  const { names } = telling;
  return {
    ...common(fact.at, telling, { words: fact.words, boxes: fact.boxes }),
    type: 'ObjectEvent',
    action: 'DELETE',
    bizStep: 'destroying',
    disposition: 'destroyed',
    quantityList: [weight(names.lot(fact.lotCode), fact.grams)],
    'shanhuo:by': names.party(fact.merchantId),
    'shanhuo:reason': fact.reason,
  };
}

/** Of the lot where the certificate is of one, else of the merchant's product. */
function certificateEvent(fact: CertificateFact, telling: Telling): ObjectEvent {
  const { names } = telling;
  const { word, how, why, byPerson, lotCode, validUntil, promise } = fact;
  const conformant = ['conformant'];
  return {
    ...common(fact.at, telling, { how, why, byPerson, ...(promise !== null && { promise }) }),
    type: 'ObjectEvent',
    action: 'OBSERVE',
    bizStep: 'inspecting',
    quantityList: [{ epcClass: lotCode === null ? names.product(fact.productId) : names.lot(lotCode) }],
    certificationInfo: [names.certificate(fact.certificateId)],
    ...(word === 'confirmed' && { persistentDisposition: { set: conformant } }),
    ...(word === 'revoked' && { persistentDisposition: { unset: conformant } }),
    'shanhuo:by': names.party(fact.merchantId),
    'shanhuo:word': word,
    'shanhuo:certificate': fact.kind,
    'shanhuo:number': fact.number,
    'shanhuo:issuer': fact.issuer,
    'shanhuo:issuedOn': fact.issuedOn,
    ...(validUntil !== null && { 'shanhuo:validUntil': validUntil }),
  };
}
