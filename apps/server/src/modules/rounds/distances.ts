import type { Profile } from '@shanhuo/planner';
import type { RoadSetting } from '@shanhuo/contract/rounds/index';
import { inOrder } from './roads-store.ts';

export interface Point {
  readonly id: string;
  readonly lat: number;
  readonly lon: number;
}

export interface KnownLength {
  readonly siteId: string;
  readonly otherSiteId: string;
  readonly metres: number;
  readonly minutes: number;
}

const EARTH_METRES = 6_371_009;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** The straight line over the ground between two points, in metres. */
export function straightLine(a: Omit<Point, 'id'>, b: Omit<Point, 'id'>): number {
  const [lat, lon] = [radians(b.lat - a.lat) / 2, radians(b.lon - a.lon) / 2];
  const chord = Math.sin(lat) ** 2 + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(lon) ** 2;
  return 2 * EARTH_METRES * Math.asin(Math.min(1, Math.sqrt(chord)));
}

export interface Distances extends Profile {
  /** Metres from one place to another. */
  readonly metres: (from: number, to: number) => number;
  /** Whether somebody knew the way; places as in the points. */
  readonly isKnown: (from: number, to: number) => boolean;
}

/** Whole metres and seconds between all points: as somebody knows them, otherwise guessed from the straight line. */
export function distancesOf(points: readonly Point[], roads: RoadSetting, ways: readonly KnownLength[]): Distances {
  const n = points.length;
  const [distance, duration] = [new Int32Array(n * n), new Int32Array(n * n)];
  const key = (one: string, other: string): string => Object.values(inOrder(one, other)).join(' ');
  const known = new Map(ways.map((way) => [key(way.siteId, way.otherSiteId), way]));
  points.forEach((from, i) => {
    points.forEach((to, j) => {
      if (i === j) return;
      const way = known.get(key(from.id, to.id));
      const metres = way?.metres ?? Math.ceil((straightLine(from, to) * roads.windingPerMille) / 1000);
      distance[i * n + j] = metres;
      duration[i * n + j] = way === undefined ? Math.ceil((metres * 3.6) / roads.speedKmh) : way.minutes * 60;
    });
  });
  const isKnown = (from: number, to: number): boolean => known.has(key(points[from]?.id ?? '', points[to]?.id ?? ''));
  return { distance, duration, isKnown, metres: (from, to) => distance[from * n + to] ?? 0 };
}
