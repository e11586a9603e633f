import { bamboo, porcelain, wood } from './materials.ts';
import { n, oval, path, type Point, poly, stroke, times, type Tones } from './shapes.ts';
/** A bowl seen slightly from above; what is in it is drawn over the inner ellipse. */
export function bowl(
  cx: number,
  top: number,
  half: number,
  height: number,
  body: Tones,
  inside: string,
  content = '',
): string {
  const b = top + height;
  const ry = half * 0.24;
  return (
    path(`M${n(cx - half * 0.4)} ${n(b - 4)}h${n(half * 0.8)}l-3 9h-${n(half * 0.8 - 6)}z`, body.shade) +
    path(
      `M${n(cx - half)} ${n(top)}C${n(cx - half)} ${n(top + height * 0.7)} ${n(cx - half * 0.5)} ${n(b)} ${n(cx)} ${n(b)}S${n(cx + half)} ${n(top + height * 0.7)} ${n(cx + half)} ${n(top)}Z`,
      body.base,
    ) +
    path(
      `M${n(cx + half)} ${n(top)}C${n(cx + half)} ${n(top + height * 0.7)} ${n(cx + half * 0.5)} ${n(b)} ${n(cx + half * 0.08)} ${n(b)}C${n(cx + half * 0.5)} ${n(b - height * 0.2)} ${n(cx + half * 0.66)} ${n(top + height * 0.5)} ${n(cx + half * 0.62)} ${n(top)}Z`,
      body.shade,
    ) +
    oval(cx, top, half, ry, body.light) +
    oval(cx, top + 1.5, half - 5, ry - 3, inside) +
    content
  );
}

/** A woven basket body: rows of dashes that jump over one another. */
export function basket(cx: number, top: number, half: number, height: number, body: Tones = bamboo): string {
  const foot = half * 0.76;
  const rows = Math.round(height / 11);
  return (
    path(
      `M${n(cx - half)} ${n(top)}L${n(cx - foot)} ${n(top + height)}Q${n(cx)} ${n(top + height + foot * 0.24)} ${n(cx + foot)} ${n(top + height)}L${n(cx + half)} ${n(top)}Z`,
      body.base,
    ) +
    times(rows, (row) => {
      const share = (row + 0.7) / rows;
      const w = half + (foot - half) * share - 2;
      const y = top + height * share;
      return path(
        `M${n(cx - w)} ${n(y)}Q${n(cx)} ${n(y + w * 0.24)} ${n(cx + w)} ${n(y)}`,
        'none',
        `stroke="${row % 2 ? body.light : body.shade}" stroke-width="6" stroke-dasharray="11 8" stroke-dashoffset="${row % 2 ? 9.5 : 0}"`,
      );
    }) +
    path(
      `M${n(cx + half)} ${n(top)}L${n(cx + foot)} ${n(top + height)}Q${n(cx + foot * 0.7)} ${n(top + height + foot * 0.09)} ${n(cx + foot * 0.45)} ${n(top + height + foot * 0.1)}L${n(cx + half * 0.55)} ${n(top)}Z`,
      '#5b3f1a',
      'opacity=".16"',
    )
  );
}

/** The thick rim of a basket or a flat tray. */
export function hoop(cx: number, y: number, half: number, flat: number, body: Tones, inside: string): string {
  return (
    oval(cx, y + 3, half, flat, body.shade) +
    oval(cx, y, half, flat, body.light) +
    oval(cx, y + 1, half - 6, flat - 4, inside)
  );
}

/** A plate or a dish. */
export function plate(cx: number, cy: number, half: number, body: Tones = porcelain): string {
  return (
    oval(cx, cy + 6, half * 0.9, half * 0.27, body.shade) +
    oval(cx, cy, half, half * 0.29, body.light) +
    oval(cx, cy + 1, half * 0.76, half * 0.2, body.base)
  );
}

/** A chopping board with two lines of grain. */
export function board(cx: number, cy: number, half: number, depth: number): string {
  const p = (dx: number, dy: number): Point => [cx + dx, cy + dy];
  return (
    poly([p(-half, depth - 2), p(half, depth - 2), p(half, depth + 9), p(-half, depth + 9)], wood.shade, 5) +
    poly([p(-half + 16, -depth), p(half - 16, -depth), p(half, depth), p(-half, depth)], wood.light, 8) +
    stroke(
      `M${n(cx - half + 26)} ${n(cy - depth * 0.4)}h${n(half * 0.9)}M${n(cx - half * 0.2)} ${n(cy + depth * 0.5)}h${n(half * 0.9)}`,
      wood.base,
      1.6,
    )
  );
}
