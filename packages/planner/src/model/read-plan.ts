import { FieldReader } from './field-reader.ts';
import type { Call, Plan, PlannedBreak, Route, Unserved, UnservedReason } from './plan.ts';
import { ProblemError } from './problem-error.ts';

const LARGEST = Number.MAX_SAFE_INTEGER;

function readCall(read: FieldReader, value: unknown, path: string): Call {
  const raw = read.object(value, path, ['kind', 'stop', 'location', 'arrive', 'start', 'leave']);
  const whole = (name: string): number => read.whole(raw[name], `${path}.${name}`, 0, LARGEST);
  const times = { arrive: whole('arrive'), leave: whole('leave') };
  if (raw['kind'] === 'reload') return { kind: 'reload', location: whole('location'), ...times };
  if (raw['kind'] !== 'stop') read.fault(`${path}.kind`, 'must be stop or reload');
  return { kind: 'stop', stop: whole('stop'), start: whole('start'), ...times };
}

function readBreak(read: FieldReader, value: unknown, path: string): PlannedBreak {
  const raw = read.object(value, path, ['after', 'start', 'duration']);
  const whole = (name: string): number => read.whole(raw[name], `${path}.${name}`, 0, LARGEST);
  return { after: whole('after'), start: whole('start'), duration: whole('duration') };
}

function readRoute(read: FieldReader, value: unknown, path: string): Route {
  const raw = read.object(value, path, ['vehicle', 'day', 'leave', 'back', 'calls', 'breaks']);
  const whole = (name: string): number => read.whole(raw[name], `${path}.${name}`, 0, LARGEST);
  return {
    vehicle: whole('vehicle'),
    day: whole('day'),
    leave: whole('leave'),
    back: whole('back'),
    calls: read.list(raw['calls'], `${path}.calls`).map((item, i) => readCall(read, item, `${path}.calls[${i}]`)),
    breaks: read
      .list(raw['breaks'], `${path}.breaks`, [])
      .map((item, i) => readBreak(read, item, `${path}.breaks[${i}]`)),
  };
}

function readUnserved(read: FieldReader, value: unknown, path: string): Unserved {
  const raw = read.object(value, path, ['stop', 'reason']);
  return {
    stop: read.whole(raw['stop'], `${path}.stop`, 0, LARGEST),
    reason: read.text(raw['reason'], `${path}.reason`) as UnservedReason,
  };
}

/** A plan from the JSON that `solve --solution` writes for our own problems. */
export function readPlan(text: string): Plan {
  const read = new FieldReader();
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    throw new ProblemError([error instanceof Error ? error.message : 'not JSON']);
  }
  const raw = read.object(parsed, 'plan', ['routes', 'unserved', 'cost']);
  const plan = {
    routes: read.list(raw['routes'], 'routes').map((item, i) => readRoute(read, item, `routes[${i}]`)),
    unserved: read.list(raw['unserved'], 'unserved').map((item, i) => readUnserved(read, item, `unserved[${i}]`)),
    cost: read.finite(raw['cost'], 'cost'),
  };
  if (read.faults.length > 0) throw new ProblemError(read.faults);
  return plan;
}
