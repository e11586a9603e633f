import { readOffset, readTimestamp } from '../epcis/timestamp.ts';
import { type SemanticCheck, textField } from './semantic-context.ts';

/** Times that cannot be: in the future, or with a zone that contradicts the time's own. */
export const checkTimes: SemanticCheck = (event, path, context, found) => {
  const instant = readTimestamp(textField(event, 'eventTime') ?? '');
  if (!instant) return;
  const latest = context.now + context.clockTolerance;
  if (instant.milliseconds > latest) found.error(`${path}/eventTime`, 'time.future', 'The event lies in the future.');
  const offset = readOffset(textField(event, 'eventTimeZoneOffset') ?? '');
  // A time written in UTC (Z or ±00:00) says nothing of the place, so any offset goes with it.
  if (
    instant.offsetMinutes !== null &&
    instant.offsetMinutes !== 0 &&
    offset !== null &&
    offset !== instant.offsetMinutes
  )
    found.error(
      `${path}/eventTimeZoneOffset`,
      'time.offset-contradiction',
      'eventTimeZoneOffset contradicts the offset in eventTime.',
    );
  const recorded = readTimestamp(textField(event, 'recordTime') ?? '');
  if (recorded && recorded.milliseconds > latest)
    found.error(`${path}/recordTime`, 'time.record-future', 'The record was made in the future.');
  if (recorded && recorded.milliseconds + context.clockTolerance < instant.milliseconds)
    found.warn(`${path}/recordTime`, 'time.recorded-before-event', 'The event was recorded before it happened.');
};
