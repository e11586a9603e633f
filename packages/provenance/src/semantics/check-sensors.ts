import { readTimestamp } from '../epcis/timestamp.ts';
import { unitsOf } from '../epcis/units.ts';
import { bareWord } from '../epcis/words.ts';
import { isObject } from '../json/json-value.ts';
import type { Findings } from '../problem.ts';
import { entries, type Event, type SemanticCheck, type SemanticContext, textField } from './semantic-context.ts';

const at = (holder: Event, name: string): number | null =>
  readTimestamp(textField(holder, name) ?? '')?.milliseconds ?? null;

const checkFuture = (holder: Event, path: string, context: SemanticContext, found: Findings): void => {
  for (const name of ['time', 'startTime', 'endTime']) {
    const moment = at(holder, name);
    if (moment !== null && moment > context.now + context.clockTolerance)
      found.error(`${path}/${name}`, 'sensor.future', 'A measurement lies in the future.');
  }
};

const number = (report: Event, name: string): number | null => (typeof report[name] === 'number' ? report[name] : null);

const VALUES = [
  'value',
  'component',
  'stringValue',
  'booleanValue',
  'hexBinaryValue',
  'uriValue',
  'minValue',
  'maxValue',
  'meanValue',
  'sDev',
  'percRank',
  'percValue',
  'rawData',
  'exception',
];

const checkReport = (report: Event, path: string, found: Findings): void => {
  const [low, high, mean, deviation, rank] = ['minValue', 'maxValue', 'meanValue', 'sDev', 'percRank'].map((name) =>
    number(report, name),
  );
  if (low != null && high != null && low > high)
    found.error(`${path}/minValue`, 'sensor.range', 'The smallest value is greater than the largest.');
  if (mean != null && ((low != null && mean < low) || (high != null && mean > high)))
    found.warn(`${path}/meanValue`, 'sensor.mean', 'The mean lies outside the smallest and largest value.');
  if (deviation != null && deviation < 0)
    found.error(`${path}/sDev`, 'sensor.deviation', 'A standard deviation cannot be negative.');
  if (rank != null && (rank < 0 || rank > 100))
    found.error(`${path}/percRank`, 'sensor.rank', 'A percentile rank lies between 0 and 100.');
  if (!VALUES.some((name) => report[name] !== undefined))
    found.warn(path, 'sensor.empty', 'The report holds no value.');
  const uom = textField(report, 'uom');
  const measured = bareWord('measurement', textField(report, 'type') ?? '');
  if (uom === null || measured === null) return;
  const units = unitsOf(uom);
  if (COMPARABLE.has(measured) && units.length > 0 && !units.some((unit) => unit.quantity === measured))
    found.warn(`${path}/uom`, 'sensor.unit', `The unit ${uom} does not measure ${measured}.`);
};

/** Quantities of which our table of units is complete enough to speak of a wrong unit. */
const COMPARABLE = new Set([
  'Temperature',
  'Mass',
  'Length',
  'Time',
  'Speed',
  'Illuminance',
  'AbsoluteHumidity',
  'Pressure',
  'Volume',
  'Area',
]);

const checkElement = (
  element: Event,
  path: string,
  eventTime: number | null,
  context: SemanticContext,
  found: Findings,
): void => {
  const metadata = isObject(element['sensorMetadata']) ? element['sensorMetadata'] : {};
  checkFuture(metadata, `${path}/sensorMetadata`, context, found);
  const [start, end, moment] = [at(metadata, 'startTime'), at(metadata, 'endTime'), at(metadata, 'time')];
  if (start !== null && end !== null && start > end)
    found.error(`${path}/sensorMetadata/endTime`, 'sensor.time-order', 'The measuring ends before it begins.');
  const last = Math.max(end ?? -Infinity, moment ?? -Infinity);
  if (eventTime !== null && last > eventTime + context.clockTolerance)
    found.warn(`${path}/sensorMetadata`, 'sensor.after-event', 'The measuring goes on after the event.');
  entries(element, 'sensorReport').forEach((report, index) => {
    if (!isObject(report)) return;
    checkReport(report, `${path}/sensorReport/${index}`, found);
    checkFuture(report, `${path}/sensorReport/${index}`, context, found);
    const taken = at(report, 'time');
    if (taken !== null && ((start !== null && taken < start) || (end !== null && taken > end)))
      found.warn(
        `${path}/sensorReport/${index}/time`,
        'sensor.outside-span',
        'A measurement lies outside the span of the element.',
      );
  });
};

/** Sensor elements: times in order and not ahead, ranges that hold, units that measure what is named. */
export const checkSensors: SemanticCheck = (event, path, context, found) => {
  const eventTime = at(event, 'eventTime');
  entries(event, 'sensorElementList').forEach((element, index) => {
    if (isObject(element)) checkElement(element, `${path}/sensorElementList/${index}`, eventTime, context, found);
  });
};
