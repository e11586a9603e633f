import { toKilograms } from '../epcis/units.ts';
import { isObject } from '../json/json-value.ts';
import { entries, type Event, type SemanticCheck } from './semantic-context.ts';

/** Weighing cannot tell less than this share of the whole from rounding. */
const ROUNDING = 1e-9;

/** Sum in kilograms, and whether every entry had a mass. */
const massOf = (event: Event, list: string): { kilograms: number; complete: boolean } => {
  let kilograms = 0;
  let complete = true;
  for (const entry of entries(event, list)) {
    const { quantity, uom } = isObject(entry) ? entry : {};
    const mass = typeof quantity === 'number' && typeof uom === 'string' ? toKilograms(quantity, uom) : null;
    if (mass === null) complete = false;
    else kilograms += mass;
  }
  return { kilograms, complete };
};

/**
 * Nothing gets heavier by being processed: what is added (water, salt) is an input too. It is only said when the mass of
 * every input is known, and not when a transformationID spreads the inputs over several events.
 */
export const checkTransformation: SemanticCheck = (event, path, _context, found) => {
  if (event['type'] !== 'TransformationEvent') return;
  const inputs = massOf(event, 'inputQuantityList');
  const outputs = massOf(event, 'outputQuantityList');
  const whole =
    inputs.complete && entries(event, 'inputQuantityList').length > 0 && entries(event, 'inputEPCList').length === 0;
  if (whole && event['transformationID'] === undefined && outputs.kilograms > inputs.kilograms * (1 + ROUNDING))
    found.error(
      `${path}/outputQuantityList`,
      'transformation.mass-gained',
      `The outputs weigh ${Number(outputs.kilograms.toPrecision(12))} kg, more than the inputs with ${Number(inputs.kilograms.toPrecision(12))} kg.`,
    );
  const sources = new Set(entries(event, 'inputEPCList'));
  entries(event, 'outputEPCList').forEach((epc, at) => {
    if (sources.has(epc))
      found.warn(
        `${path}/outputEPCList/${at}`,
        'transformation.own-output',
        'A thing is named as input and as output.',
      );
  });
};
