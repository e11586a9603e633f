import { refuse } from '../error.ts';

/** What a unit measures, and how to get to the base unit of that quantity: `base = value × factor + offset`. */
export interface Unit {
  readonly quantity: string;
  readonly factor: number;
  readonly offset: number;
}

/** Rec 20 code and factor to the base unit, grouped by what they measure; the base unit has the factor 1. */
const GROUPS: Readonly<Record<string, string>> = {
  Mass: 'KGM 1 GRM 1e-3 MGM 1e-6 MC 1e-9 DG 1e-4 CGM 1e-5 DJ 1e-2 HGM 0.1 DTN 100 TNE 1000 KTN 1e6 LBR 0.45359237 ONZ 0.028349523125 APZ 0.0311034768 GRN 6.479891e-5 STN 907.18474 LTN 1016.0469088 STI 6.35029318 CWA 45.359237 CWI 50.80234544',
  Volume:
    'MTQ 1 LTR 1e-3 MLT 1e-6 CLT 1e-5 DLT 1e-4 HLT 0.1 4G 1e-9 DMQ 1e-3 CMQ 1e-6 MMQ 1e-9 A44 0.01 MAL 1000 GLL 0.003785411784 GLI 0.00454609 QTL 9.46352946e-4 PTL 4.73176473e-4 OZA 2.95735295625e-5 OZI 2.84130625e-5 FTQ 0.028316846592 INQ 1.6387064e-5 YDQ 0.764554857984',
  Length:
    'MTR 1 DMT 0.1 CMT 0.01 MMT 1e-3 4H 1e-6 C45 1e-9 KMT 1000 INH 0.0254 FOT 0.3048 YRD 0.9144 SMI 1609.344 NMI 1852 HMT 100',
  Area: 'MTK 1 DMK 0.01 CMK 1e-4 MMK 1e-6 KMK 1e6 HAR 10000 ARE 100 FTK 0.09290304 INK 6.4516e-4 YDK 0.83612736 ACR 4046.8564224 MIK 2589988.110336',
  Time: 'SEC 1 C26 1e-3 B98 1e-6 C47 1e-9 MIN 60 HUR 3600 DAY 86400 WEE 604800',
  Speed:
    'MTS 1 KMH 0.27777777777777778 2M 0.01 C16 1e-3 2X 0.016666666666666666 KNT 0.51444444444444444 HM 0.44704 FS 0.3048',
  Acceleration: 'MSK 1 K40 9.80665 A76 0.01',
  Pressure:
    'PAL 1 KPA 1000 MPA 1e6 A97 100 BAR 1e5 MBR 100 ATM 101325 ATT 98066.5 PS 6894.757293168 UA 133.322387415 HN 133.322387415',
  Energy:
    'JOU 1 KJO 1000 3B 1e6 WHR 3600 KWH 3.6e6 MWH 3.6e9 D70 4.1868 K53 4184 BTU 1055.05585262 A53 1.602176634e-19',
  Power: 'WTT 1 KWT 1000 MAW 1e6 C31 1e-3 BHP 745.69987158227 HJ 735.49875',
  Illuminance: 'LUX 1 KLX 1000 P25 10.763910416709722',
  Voltage: 'VLT 1 2Z 1e-3 KVT 1000 D82 1e-6',
  ElectricCurrent: 'AMP 1 4K 1e-3 B84 1e-6',
  Frequency: 'HTZ 1 KHZ 1000 MHZ 1e6 A86 1e9',
  Angle: 'C81 1 DD 0.017453292519943295 D61 2.908882086657216e-4 D62 4.84813681109536e-6',
  AbsoluteHumidity: 'KMQ 1 A93 1e-3 GP 1e-6 GQ 1e-9 GL 1 M1 1e-3',
  Radioactivity: 'BQL 1 2Q 1000 CUR 3.7e10',
  DoseEquivalent: 'D13 1 C28 1e-3',
  AmountOfSubstance: 'C34 1 C18 1e-3 FH 1e-6 B45 1000',
  Resistance: 'OHM 1 B49 1000 B75 1e6',
  MemoryCapacity: 'AD 1 2P 1000 4L 1e6 A99 0.125 E34 1e9',
  Force: 'NEW 1 B47 1000',
  VolumeFlowRate: 'MQS 1 MQH 2.777777777777778e-4 L2 1.6666666666666667e-5 G51 1e-3 E32 2.777777777777778e-7',
  Count: 'C62 1 H87 1 EA 1 NMB 1 NIU 1 DZN 12 PR 2 CEN 100 MIL 1000 SET 1',
  Dimensionless: 'P1 0.01 C62 1 59 1e-6 61 1e-9 NX 1e-3',
};

const TEMPERATURES: readonly (readonly [string, number, number])[] = [
  ['KEL', 1, 0],
  ['CEL', 1, 273.15],
  ['FAH', 5 / 9, 459.67 * (5 / 9)],
  ['A48', 5 / 9, 0],
];

const readGroups = (): Map<string, Unit[]> => {
  const units = new Map<string, Unit[]>();
  const add = (code: string, unit: Unit): void => void units.set(code, [...(units.get(code) ?? []), unit]);
  for (const [quantity, list] of Object.entries(GROUPS)) {
    const tokens = list.split(' ');
    for (let at = 0; at < tokens.length; at += 2)
      add(tokens[at]!, { quantity, factor: Number(tokens[at + 1]), offset: 0 });
  }
  for (const [code, factor, offset] of TEMPERATURES) add(code, { quantity: 'Temperature', factor, offset });
  return units;
};

const UNITS = readGroups();

/** What a UN/ECE Recommendation 20 code can measure; empty for a code outside our table, which does not make it wrong. */
export const unitsOf = (code: string): readonly Unit[] => UNITS.get(code) ?? [];

/** Floating-point dust beyond the twelfth digit is not a measurement. */
const tidy = (value: number): number => Number(value.toPrecision(12));

/**
 * Converts a value between two Rec 20 units of the same quantity, rounded to 12 significant digits.
 * Throws ProvenanceError `unit.unknown` or `unit.mismatch`.
 */
export const convertUnit = (value: number, from: string, to: string): number => {
  if (unitsOf(from).length === 0 || unitsOf(to).length === 0)
    return refuse('unit.unknown', `One of ${from} and ${to} is not in the table of units.`);
  if (from === to) return value;
  for (const source of unitsOf(from)) {
    const target = unitsOf(to).find((unit) => unit.quantity === source.quantity);
    if (target) return tidy((value * source.factor + source.offset - target.offset) / target.factor);
  }
  return refuse('unit.mismatch', `${from} and ${to} do not measure the same thing.`);
};

/** Kilograms, or null when the unit is not one of mass. */
export const toKilograms = (value: number, uom: string | undefined): number | null => {
  const unit = uom === undefined ? undefined : unitsOf(uom).find((candidate) => candidate.quantity === 'Mass');
  return unit ? value * unit.factor : null;
};

/** Chinese market units and everyday spellings to Rec 20: factor and code. 1 斤 is 500 g, 1 亩 is 10 000/15 m². */
const EVERYDAY: Readonly<Record<string, readonly [number, string]>> = {
  斤: [0.5, 'KGM'],
  市斤: [0.5, 'KGM'],
  公斤: [1, 'KGM'],
  千克: [1, 'KGM'],
  kg: [1, 'KGM'],
  两: [0.05, 'KGM'],
  钱: [0.005, 'KGM'],
  克: [1, 'GRM'],
  g: [1, 'GRM'],
  吨: [1, 'TNE'],
  t: [1, 'TNE'],
  担: [50, 'KGM'],
  升: [1, 'LTR'],
  L: [1, 'LTR'],
  毫升: [1, 'MLT'],
  ml: [1, 'MLT'],
  亩: [10_000 / 15, 'MTK'],
  公顷: [1, 'HAR'],
  平方米: [1, 'MTK'],
  摄氏度: [1, 'CEL'],
  '℃': [1, 'CEL'],
  个: [1, 'H87'],
  件: [1, 'H87'],
  袋: [1, 'H87'],
  盒: [1, 'H87'],
};

/** Turns an amount as people enter it into a Rec 20 quantity; null for a word we do not know. Keep the entered text beside it. */
export const fromEveryday = (
  amount: number,
  unit: string,
): { readonly quantity: number; readonly uom: string } | null => {
  const known = Object.hasOwn(EVERYDAY, unit.trim()) ? EVERYDAY[unit.trim()]! : undefined;
  return known ? { quantity: tidy(amount * known[0]), uom: known[1] } : null;
};
