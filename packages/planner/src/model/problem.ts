/**
 * The planner's input. Every quantity is a whole number:
 * distances in the caller's unit (metres, usually), times in the caller's unit (seconds, usually) from a common
 * origin, costs in the caller's smallest unit (thousandths of a fen make one metre cost a whole number).
 */
export interface Problem {
  name: string;
  /** One or more square tables; vehicles name the one they drive by. */
  profiles: Profile[];
  locations: Location[];
  /** Days of the horizon; 1 for a day plan. */
  days: number;
  stops: Stop[];
  vehicles: VehicleType[];
  /** Exclusive groups: of each group's stops at most one is visited; exactly one when required. */
  groups: Group[];
}

/** Row-major tables, from × locationCount + to. */
export interface Profile {
  distance: Int32Array;
  duration: Int32Array;
}

export interface Location {
  id: string;
  /** For drawing and nothing else. */
  x: number;
  y: number;
}

export interface Window {
  from: number;
  to: number;
}

export interface Stop {
  id: string;
  /** Index into locations. */
  location: number;
  /** Brought from the depot, per dimension. */
  deliver: number[];
  /** Taken back to the depot, per dimension. */
  collect: number[];
  /** Time at the stop that does not depend on the load. */
  service: number;
  pieces: number;
  servicePerPiece: number;
  /** Service must start inside one of them; empty means at any time. Sorted, not overlapping. */
  windows: Window[];
  /** The goods are at the depot no earlier than this, so the trip that carries them leaves no earlier. */
  release: number;
  /** What leaving it out costs; null when it must be served. */
  prize: number | null;
  /** Index into groups, or null. */
  group: number | null;
  /** Allowed sets of days as bit masks (bit 0 is the first day); one of them is chosen. */
  patterns: number[];
  /** The stop where everything collected here is set down, by the same vehicle and trip, or null. */
  deliverTo: number | null;
  /** What a vehicle must offer to serve it: a cold band, a licence, a narrow wheelbase. */
  needs: string[];
}

export interface Group {
  id: string;
  required: boolean;
}

export interface Break {
  /** It starts inside this window. */
  from: number;
  to: number;
  duration: number;
}

/** A timetabled run: the vehicle passes these places at these times whether or not we load anything. */
export interface FixedPath {
  locations: number[];
  arrive: number[];
  /** Departure times; service must fit between arrival and departure. */
  depart: number[];
}

/** Stops already promised or under way: they open the route in this order, and stay. */
export interface Lock {
  day: number;
  stops: number[];
}

export interface VehicleType {
  id: string;
  /** How many of them there are each day. */
  count: number;
  /** Index into profiles. */
  profile: number;
  /** Indices into locations. */
  start: number;
  end: number;
  capacity: number[];
  fixedCost: number;
  costPerDistance: number;
  costPerTime: number;
  /** Leaves no earlier, is back no later. */
  shift: Window;
  /** Longest time from leaving to return; null when only the shift limits it. */
  maxDuration: number | null;
  /** Longest driving, service and loading time together (waiting and breaks are rest); null when free. */
  maxWork: number | null;
  maxDistance: number | null;
  breaks: Break[];
  offers: string[];
  /** Stops it alone may or may not serve; null when needs and offers decide. */
  allowedStops: number[] | null;
  /** Places where it may set down what it collected and load for another trip. */
  reloadAt: number[];
  maxReloads: number;
  /** Time spent at a reload point between trips. */
  reloadTime: number;
  fixedPath: FixedPath | null;
  /** Only for a type with count 1. */
  locks: Lock[];
}
