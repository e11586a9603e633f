import { payKinds, type HouseholdCorrection, type HouseholdRow } from './shapes.ts';

type Known = Pick<HouseholdRow, 'name' | 'villageCode' | 'stationId' | 'payKind'>;
interface Typed {
  readonly name: string;
  /** Empty while none is chosen. */
  readonly villageCode: string;
  readonly stationId: string;
  readonly payKind: string;
}

/** What was typed or chosen otherwise than it is; what nobody touched isn't sent, so it can't undo another's correction. */
export function householdChanges(known: Known, typed: Typed): HouseholdCorrection {
  const name = typed.name.trim();
  const payKind = payKinds.find((kind) => kind === typed.payKind);
  return {
    ...(name !== known.name && { name }),
    ...(typed.villageCode !== '' && typed.villageCode !== known.villageCode && { villageCode: typed.villageCode }),
    ...(typed.stationId !== '' && typed.stationId !== known.stationId && { stationId: typed.stationId }),
    ...(payKind !== undefined && payKind !== known.payKind && { payKind }),
  };
}
