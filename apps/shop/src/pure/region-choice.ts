import { isBeyondReach } from '@shanhuo/contract/ordering/reach';
import type { ReceiverDraft } from './receiver.ts';

export const regionLevels = ['province', 'city', 'county', 'street'] as const;
export type RegionLevel = (typeof regionLevels)[number];
export type RegionCodes = Pick<ReceiverDraft, RegionLevel>;

export interface RegionChoice {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string | null;
  /** A county may stand right below its province: then it is chosen where cities are. */
  readonly isCounty: boolean;
  readonly beyondReach: boolean;
}
export type RegionChoices = Readonly<Record<RegionLevel, readonly RegionChoice[]>>;

interface ListedRegion {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly level: string;
  readonly pinyin: string;
}

/** How a region of the register is offered; where nobody wrote its English name, the sound helps to find it. */
export const choiceOf = ({ code, name, nameEn, level, pinyin }: ListedRegion): RegionChoice => ({
  code,
  name,
  nameEn: nameEn ?? `${pinyin.slice(0, 1).toUpperCase()}${pinyin.slice(1)} ${name}`,
  isCounty: level === 'county',
  beyondReach: isBeyondReach(code),
});

export interface RegionField {
  readonly level: RegionLevel;
  readonly word: 'province' | 'city' | 'countyLevel' | 'street';
}

/** The fields that this address needs: no second one for the same county, and none for streets that nobody listed. */
export function regionFields(codes: RegionCodes, choices: RegionChoices): RegionField[] {
  const countiesOnly = choices.city.length > 0 && choices.city.every(({ isCounty }) => isCounty);
  const isThere = countiesOnly || countyAmongCities(codes, choices.city) !== undefined;
  const fields: (RegionField | false)[] = [
    { level: 'province', word: 'province' },
    { level: 'city', word: countiesOnly ? 'countyLevel' : 'city' },
    !isThere && { level: 'county', word: 'countyLevel' },
    choices.street.length > 0 && { level: 'street', word: 'street' },
  ];
  return fields.filter((field) => field !== false);
}

/** The county that was chosen where cities are. */
export const countyAmongCities = (
  { city }: Pick<RegionCodes, 'city'>,
  cities: readonly RegionChoice[],
): RegionChoice | undefined => cities.find(({ code, isCounty }) => isCounty && code === city);
