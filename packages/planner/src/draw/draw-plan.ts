import type { Plan, Route } from '../model/plan.ts';
import type { Problem } from '../model/problem.ts';

const WIDTH = 960;
const MARGIN = 24;

/** Places on the page: the map's longer side fills the width, north is up. */
function projection(problem: Problem): { height: number; at: (place: number) => [number, number] } {
  const xs = problem.locations.map(({ x }) => x);
  const ys = problem.locations.map(({ y }) => y);
  const [left, right, low, top] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const scale = (WIDTH - 2 * MARGIN) / Math.max(right - left, 1e-9);
  const height = Math.max(2 * MARGIN + 1, Math.round((top - low) * scale + 2 * MARGIN));
  return {
    height,
    at: (place) => {
      const { x, y } = problem.locations[place]!;
      return [round(MARGIN + (x - left) * scale), round(height - MARGIN - (y - low) * scale)];
    },
  };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Hues a golden angle apart, so that neighbours in the list differ. */
function colour(index: number): string {
  return `hsl(${Math.round((index * 137.508) % 360)} 65% 40%)`;
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

function drawRoute(problem: Problem, route: Route, index: number, at: (place: number) => [number, number]): string {
  const vehicle = problem.vehicles[route.vehicle]!;
  const called = route.calls.map((call) => (call.kind === 'stop' ? problem.stops[call.stop]!.location : call.location));
  const path = vehicle.fixedPath?.locations ?? [vehicle.start, ...called, vehicle.end];
  const points = path.map((place) => at(place).join(',')).join(' ');
  const dashes = vehicle.fixedPath ? ' stroke-dasharray="6 4"' : '';
  const title = `${vehicle.id}, day ${route.day + 1}, ${called.length} calls`;
  return `<polyline points="${points}" fill="none" stroke="${colour(index)}" stroke-width="1.6"${dashes}><title>${escapeText(title)}</title></polyline>`;
}

/** A plan as an SVG map: one colour per route, timetabled runs dashed, what is not served in red. */
export function drawPlan(problem: Problem, plan: Plan): string {
  const { height, at } = projection(problem);
  const routes = plan.routes.map((route, index) => drawRoute(problem, route, index, at));
  const unserved = new Set(plan.unserved.map(({ stop }) => stop));
  const stops = problem.stops.map((stop, s) => {
    const [x, y] = at(stop.location);
    const look = unserved.has(s) ? 'r="4" fill="#c00"' : 'r="2.5" fill="#222"';
    return `<circle cx="${x}" cy="${y}" ${look}><title>${escapeText(stop.id)}</title></circle>`;
  });
  const bases = [...new Set(problem.vehicles.flatMap(({ start, end }) => [start, end]))].map((place) => {
    const [x, y] = at(place);
    return `<rect x="${round(x - 5)}" y="${round(y - 5)}" width="10" height="10" fill="#222"/>`;
  });
  const head = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}">`;
  const name = `<title>${escapeText(problem.name)}</title><rect width="100%" height="100%" fill="#fff"/>`;
  return [head, name, ...routes, ...stops, ...bases, '</svg>', ''].join('\n');
}
