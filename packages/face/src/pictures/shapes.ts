/** Points on the 240 by 240 field. */
export type Point = readonly [x: number, y: number];

/** The three tones of one body: lit from the upper left. */
export interface Tones {
  readonly base: string;
  readonly shade: string;
  readonly light: string;
}

export function tones(base: string, shade: string, light: string): Tones {
  return { base, shade, light };
}

/** One decimal is finer than a pixel at every size these are shown. */
export function n(value: number): string {
  return String(Math.round(value * 10) / 10);
}

export function path(d: string, fill: string, more = ''): string {
  return `<path d="${d}" fill="${fill}"${more && ` ${more}`}/>`;
}

/** A stroke with round ends. */
export function stroke(d: string, color: string, width: number, more = ''): string {
  return path(
    d,
    'none',
    `stroke="${color}" stroke-width="${n(width)}" stroke-linecap="round" stroke-linejoin="round"${more && ` ${more}`}`,
  );
}

export function disc(x: number, y: number, r: number, fill: string, more = ''): string {
  return `<circle cx="${n(x)}" cy="${n(y)}" r="${n(r)}" fill="${fill}"${more && ` ${more}`}/>`;
}

export function oval(x: number, y: number, rx: number, ry: number, fill: string, more = ''): string {
  return `<ellipse cx="${n(x)}" cy="${n(y)}" rx="${n(rx)}" ry="${n(ry)}" fill="${fill}"${more && ` ${more}`}/>`;
}

/** Moves, turns and scales a finished drawing. */
export function put(drawing: string, x: number, y: number, turn = 0, scale = 1): string {
  const steps = [`translate(${n(x)} ${n(y)})`];
  if (turn !== 0) steps.push(`rotate(${n(turn)})`);
  if (scale !== 1) steps.push(`scale(${Math.round(scale * 100) / 100})`);
  return `<g transform="${steps.join('')}">${drawing}</g>`;
}

/** Mirrors a drawing at a vertical line. */
export function mirror(drawing: string, x: number): string {
  return `<g transform="matrix(-1 0 0 1 ${n(2 * x)} 0)">${drawing}</g>`;
}

/** Points as they are drawn by hand: 'x y, x y, …'. */
export type Outline = readonly Point[] | string;

function pointsOf(outline: Outline): readonly Point[] {
  if (typeof outline !== 'string') return outline;
  return outline.split(', ').map((pair): Point => {
    const [x, y] = pair.split(' ');
    return [Number(x), Number(y)];
  });
}

/** A closed smooth outline through points: for what grew and wasn't made. */
export function blobPath(points: readonly Point[]): string {
  const count = points.length;
  const at = (index: number): Point => points[(index + count) % count]!;
  let d = `M${n(at(0)[0])} ${n(at(0)[1])}`;
  for (let index = 0; index < count; index += 1) {
    const [a, b, c, e] = [at(index - 1), at(index), at(index + 1), at(index + 2)];
    d += `C${n(b[0] + (c[0] - a[0]) / 6)} ${n(b[1] + (c[1] - a[1]) / 6)} ${n(c[0] - (e[0] - b[0]) / 6)} ${n(c[1] - (e[1] - b[1]) / 6)} ${n(c[0])} ${n(c[1])}`;
  }
  return `${d}Z`;
}

export function blob(outline: Outline, fill: string, more = ''): string {
  return path(blobPath(pointsOf(outline)), fill, more);
}

/** A straight-edged outline with softened corners: for what was made. */
export function polyPath(points: readonly Point[], radius = 0): string {
  const count = points.length;
  let d = '';
  for (let index = 0; index < count; index += 1) {
    const before = points[(index + count - 1) % count]!;
    const corner = points[index]!;
    const after = points[(index + 1) % count]!;
    const near = (to: Point): Point => {
      const length = Math.hypot(to[0] - corner[0], to[1] - corner[1]) || 1;
      const share = Math.min(radius, length / 2) / length;
      return [corner[0] + (to[0] - corner[0]) * share, corner[1] + (to[1] - corner[1]) * share];
    };
    const start = near(before);
    d += `${index === 0 ? 'M' : 'L'}${n(start[0])} ${n(start[1])}`;
    if (radius > 0) {
      const end = near(after);
      d += `Q${n(corner[0])} ${n(corner[1])} ${n(end[0])} ${n(end[1])}`;
    }
  }
  return `${d}Z`;
}

export function poly(outline: Outline, fill: string, radius = 0, more = ''): string {
  return path(polyPath(pointsOf(outline), radius), fill, more);
}

/** A turned body given by half widths from top to bottom, with its shaded right and a strip of light. */
export function turned(
  cx: number,
  profile: readonly (readonly [half: number, y: number])[],
  body: Tones,
  radius = 8,
): string {
  const side = (share: number): Point[] => profile.map(([half, y]) => [cx + half * share, y]);
  const between = (left: number, right: number): Point[] => [...side(left), ...side(right).reverse()];
  return (
    poly(between(-1, 1), body.base, radius) +
    poly(between(0.42, 1), body.shade, radius) +
    poly(between(-0.78, -0.56), body.light, Math.min(radius, 5), 'opacity=".75"')
  );
}

/** A round thing: body, crescent of shade at the lower right, a soft light at the upper left. */
export function ball(x: number, y: number, r: number, body: Tones, squash = 1): string {
  const ry = r * squash;
  const at = (degrees: number): string => {
    const angle = (degrees * Math.PI) / 180;
    return `${n(x + r * Math.cos(angle))} ${n(y + ry * Math.sin(angle))}`;
  };
  const crescent = `M${at(-48)}A${n(r)} ${n(ry)} 0 0 1 ${at(138)}A${n(r * 1.35)} ${n(ry * 1.35)} 0 0 0 ${at(-48)}Z`;
  return (
    oval(x, y, r, ry, body.base) +
    path(crescent, body.shade) +
    oval(
      x - r * 0.36,
      y - ry * 0.42,
      r * 0.26,
      ry * 0.15,
      body.light,
      `transform="rotate(-35 ${n(x - r * 0.36)} ${n(y - ry * 0.42)})"`,
    )
  );
}

/** The outline of a leaf from its stalk, whole or only the half that lies in shade; many can share one path. */
export function leafPath(x: number, y: number, length: number, width: number, turn: number, half = false): string {
  const angle = (turn * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle) * length, Math.sin(angle) * length];
  const slim = width / length;
  const at = (along: number, across: number): string =>
    `${n(x + cos * along - sin * across * slim)} ${n(y + sin * along + cos * across * slim)}`;
  const lower = `C${at(0.42, 0.7)} ${at(0.16, 0.62)} ${at(0, 0)}Z`;
  if (half) return `M${at(0, 0)}L${at(1, 0)}${lower}`;
  return `M${at(0, 0)}C${at(0.16, -0.62)} ${at(0.42, -0.7)} ${at(1, 0)}${lower}`;
}

/** A leaf of two tones, with a vein when one is given. */
export function leaf(
  x: number,
  y: number,
  length: number,
  width: number,
  turn: number,
  fill: string,
  shade: string,
  vein = '',
): string {
  const whole = path(leafPath(x, y, length, width, turn), fill);
  const dark = fill === shade ? '' : path(leafPath(x, y, length, width, turn, true), shade);
  if (vein === '') return whole + dark;
  const angle = (turn * Math.PI) / 180;
  const along = `${n(Math.cos(angle) * length * 0.86)} ${n(Math.sin(angle) * length * 0.86)}`;
  return whole + dark + stroke(`M${n(x)} ${n(y)}l${along}`, vein, 1.2);
}

/** Several leaves from one point as two paths. */
export function fan(
  x: number,
  y: number,
  sizes: readonly (readonly [length: number, width: number, turn: number])[],
  fill: string,
  shade: string,
): string {
  const all = (half: boolean): string => sizes.map(([l, w, turn]) => leafPath(x, y, l, w, turn, half)).join('');
  return path(all(false), fill) + path(all(true), shade);
}

/** The shadow on the ground, drawn away from the light. */
export function shadow(x: number, y: number, rx: number, ry = rx * 0.15): string {
  return oval(x + rx * 0.12, y, rx, ry, '#1d2420', 'opacity=".14"');
}

/** The soft ground of every still life: wall, a pale moon behind, a table. */
export function ground(wall: string, moon: string, table: string): string {
  return path('M0 0H240V240H0Z', wall) + disc(120, 104, 84, moon) + path('M0 178Q120 164 240 178V240H0Z', table);
}

/** Numbers that look like chance and are the same on server and browser. */
export function chance(seed: number): (from: number, to: number) => number {
  let state = seed;
  return (from, to) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return from + (((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * (to - from);
  };
}

/** Repeats a drawing with its number. */
export function times(count: number, draw: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => draw(index)).join('');
}
