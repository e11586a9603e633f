import type { Stop, VehicleType } from './problem.ts';

/** The latest moment the planner knows; leaves room for sums of a few such times in 32 bits. */
export const FOREVER = 500_000_000;

/** A stop with nothing asked of it, for readers that fill in what their format states. */
export function plainStop(id: string, location: number): Stop {
  return {
    id,
    location,
    deliver: [0],
    collect: [0],
    service: 0,
    pieces: 0,
    servicePerPiece: 0,
    windows: [],
    release: 0,
    prize: null,
    group: null,
    patterns: [1],
    deliverTo: null,
    needs: [],
  };
}

/** A vehicle that may do everything, from location 0 back to it, at one cost unit per distance unit. */
export function plainVehicle(id: string, count: number, capacity: number): VehicleType {
  return {
    id,
    count,
    profile: 0,
    start: 0,
    end: 0,
    capacity: [capacity],
    fixedCost: 0,
    costPerDistance: 1,
    costPerTime: 0,
    shift: { from: 0, to: FOREVER },
    maxDuration: null,
    maxWork: null,
    maxDistance: null,
    breaks: [],
    offers: [],
    allowedStops: null,
    reloadAt: [],
    maxReloads: 0,
    reloadTime: 0,
    fixedPath: null,
    locks: [],
  };
}
