import { letterOf } from './plan-words.ts';
import type { PlanSeen } from './use-plan.ts';

export interface MapPoint {
  readonly x: number;
  readonly y: number;
}

/** A run on the sketch: its line from the centre and back, and a numbered mark at each stop. */
export interface MapRun {
  readonly letter: string;
  readonly line: string;
  readonly colour: string;
  readonly dash: string;
  readonly marks: readonly (MapPoint & { readonly label: string; readonly name: string })[];
}

export interface PlanMap {
  readonly width: number;
  readonly height: number;
  readonly centre: MapPoint;
  readonly runs: readonly MapRun[];
  readonly leftOut: readonly (MapPoint & { readonly name: string })[];
}

/** Dark enough for white letters; each has its own strokes too, so that colour alone tells nothing. */
const COLOURS = ['#2b7352', '#2c4a6e', '#a8412b', '#7a5a00', '#6b3f83', '#00696b', '#8f2f5b', '#4a4a4a'];
const DASHES = ['', '10 5', '3 4', '14 4 3 4', '7 3', '2 6', '18 5', '5 2 2 2'];
const MOST_WIDTH = 760;
const MARGIN = 28;
const MOST_HEIGHT = 560;

type Placed = { readonly lat: number | null; readonly lon: number | null };
const isPlaced = <T extends Placed>(one: T): one is T & { lat: number; lon: number } =>
  one.lat !== null && one.lon !== null;

/** The sites of a plan as they lie, north up, or null where there is nothing to draw. */
export function mapOf({ centre, runs, leftOut }: Pick<PlanSeen, 'centre' | 'runs' | 'leftOut'>): PlanMap | null {
  if (!isPlaced(centre)) return null;
  const all = [centre, ...runs.flatMap(({ stops }) => stops), ...leftOut].filter(isPlaced);
  if (all.length < 2) return null;
  // A degree of longitude is shorter than one of latitude.
  const shrink = Math.cos((centre.lat * Math.PI) / 180);
  const plain = (one: { lat: number; lon: number }): MapPoint => ({ x: one.lon * shrink, y: -one.lat });
  const [xs, ys] = [all.map((one) => plain(one).x), all.map((one) => plain(one).y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const [wide, high] = [Math.max(...xs) - left, Math.max(...ys) - top];
  const scale = Math.min(
    (MOST_WIDTH - 2 * MARGIN) / Math.max(wide, 1e-6),
    (MOST_HEIGHT - 2 * MARGIN) / Math.max(high, 1e-6),
  );
  const round = (value: number): number => Math.round(value * 10) / 10;
  const at = (one: { lat: number; lon: number }): MapPoint => {
    const { x, y } = plain(one);
    return { x: round(MARGIN + (x - left) * scale), y: round(MARGIN + (y - top) * scale) };
  };
  return {
    width: Math.max(4 * MARGIN, round(wide * scale + 2 * MARGIN)),
    height: Math.max(4 * MARGIN, round(high * scale + 2 * MARGIN)),
    centre: at(centre),
    runs: runs.map(({ stops }, index) => {
      const letter = letterOf(index);
      const placed = stops.filter(isPlaced);
      const line = [centre, ...placed, centre].map((one) => Object.values(at(one)).join(',')).join(' ');
      const marks = placed.map((stop) => ({ ...at(stop), label: `${letter}${stop.position}`, name: stop.siteName }));
      return {
        letter,
        line,
        colour: COLOURS[index % COLOURS.length] ?? '',
        dash: DASHES[index % DASHES.length] ?? '',
        marks,
      };
    }),
    leftOut: leftOut.filter(isPlaced).map((site) => ({ ...at(site), name: site.siteName })),
  };
}
