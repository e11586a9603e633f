/** One place on a route: a visit to a stop, or a reload. Times in the problem's unit. */
export type Call =
  | { kind: 'stop'; stop: number; arrive: number; start: number; leave: number }
  | { kind: 'reload'; location: number; arrive: number; leave: number };

export interface PlannedBreak {
  /** Taken after this many calls. */
  after: number;
  start: number;
  duration: number;
}

export interface Route {
  /** Index into the problem's vehicles. */
  vehicle: number;
  day: number;
  leave: number;
  back: number;
  calls: Call[];
  breaks: PlannedBreak[];
}

export type UnservedReason =
  | 'no-vehicle-may-serve-it'
  | 'too-large-for-every-vehicle'
  | 'cannot-be-reached-in-its-window'
  | 'prize-below-its-cost'
  | 'another-of-its-group-is-served'
  | 'no-room-in-the-fleet'
  | 'time-ran-out';

export interface Unserved {
  stop: number;
  reason: UnservedReason;
}

export interface Plan {
  routes: Route[];
  unserved: Unserved[];
  /** Whole cost: fixed, distance and time costs, plus the prizes of optional stops left out. */
  cost: number;
}
