import { cream } from './materials.ts';
import { disc, leaf, n, oval, path, type Point, poly, stroke, type Tones } from './shapes.ts';
/** An upright cylinder seen slightly from above. */
export function cylinder(cx: number, top: number, half: number, height: number, body: Tones): string {
  const ry = half * 0.2;
  const bottom = top + height;
  const strip = (from: number, to: number): string => {
    const drop = (share: number): string => n(bottom + ry * Math.sqrt(1 - share * share));
    return `M${n(cx + half * from)} ${n(top)}V${drop(from)}A${n(half)} ${n(ry)} 0 0 0 ${n(cx + half * to)} ${drop(to)}V${n(top)}Z`;
  };
  return (
    path(strip(-1, 1), body.base) +
    path(strip(0.4, 1), body.shade) +
    path(strip(-0.8, -0.6), body.light, 'opacity=".7"')
  );
}

/** The ellipse that closes a cylinder. */
export function rim(cx: number, y: number, half: number, fill: string): string {
  return oval(cx, y, half, half * 0.2, fill);
}

/** A paper label around a cylinder, with two leaves and two lines for what would be words. */
export function wrapLabel(cx: number, top: number, half: number, height: number, mark: string, paper = cream): string {
  const [w, ry] = [half * 0.62, half * 0.2];
  const edge = ry * 0.78;
  const bow = ry * 1.22;
  return (
    path(
      `M${n(cx - w)} ${n(top + edge)}Q${n(cx)} ${n(top + bow)} ${n(cx + w)} ${n(top + edge)}v${n(height)}Q${n(cx)} ${n(top + height + bow)} ${n(cx - w)} ${n(top + height + edge)}Z`,
      paper,
    ) + emblem(cx, top + ry + height * 0.48, w * 0.9, mark)
  );
}

/** A small mark for labels: a pair of leaves over a line. */
export function emblem(cx: number, cy: number, size: number, fill: string): string {
  return (
    leaf(cx, cy, size * 0.78, size * 0.42, -48, fill, fill) +
    leaf(cx, cy, size * 0.62, size * 0.36, -138, fill, fill) +
    stroke(`M${n(cx - size * 0.42)} ${n(cy + size * 0.28)}h${n(size * 0.84)}`, fill, 2)
  );
}

/** A tea tin with a lid that overlaps. */
export function tin(
  cx: number,
  top: number,
  half: number,
  height: number,
  body: Tones,
  lid: Tones,
  mark: string,
): string {
  const lidHeight = height * 0.2;
  return (
    cylinder(cx, top + lidHeight, half, height - lidHeight, body) +
    wrapLabel(cx, top + height * 0.36, half, height * 0.4, mark) +
    cylinder(cx, top, half + 2, lidHeight, lid) +
    rim(cx, top, half + 2, lid.light) +
    rim(cx, top, half - 4, lid.base)
  );
}

/** A glass jar: contents first, glass over them, lid on top. */
export function jar(
  cx: number,
  top: number,
  half: number,
  height: number,
  content: Tones,
  lid: Tones,
  inside = '',
): string {
  const bottom = top + height;
  const outline: Point[] = [
    [cx - half * 0.72, top],
    [cx - half * 0.72, top + height * 0.1],
    [cx - half, top + height * 0.24],
    [cx - half, bottom],
    [cx + half, bottom],
    [cx + half, top + height * 0.24],
    [cx + half * 0.72, top + height * 0.1],
    [cx + half * 0.72, top],
  ];
  const fillTop = top + height * 0.27;
  const w = half - 5;
  return (
    poly(outline, '#e8efe9', 14) +
    poly(
      [
        [cx - w, fillTop],
        [cx + w, fillTop],
        [cx + w, bottom - 5],
        [cx - w, bottom - 5],
      ],
      content.base,
      12,
    ) +
    poly(
      [
        [cx + w * 0.45, fillTop],
        [cx + w, fillTop],
        [cx + w, bottom - 5],
        [cx + w * 0.45, bottom - 5],
      ],
      content.shade,
      10,
    ) +
    oval(cx, fillTop + 2, w, w * 0.13, content.light) +
    inside +
    path(
      `M${n(cx - half * 0.78)} ${n(top + height * 0.34)}v${n(height * 0.46)}`,
      'none',
      `stroke="#fff" stroke-width="${n(half * 0.12)}" stroke-linecap="round" opacity=".65"`,
    ) +
    cylinder(cx, top - height * 0.11, half * 0.8, height * 0.14, lid) +
    rim(cx, top - height * 0.11, half * 0.8, lid.light)
  );
}

/** A stand-up bag with a sealed top and a label. */
export function pouch(
  cx: number,
  top: number,
  half: number,
  height: number,
  body: Tones,
  mark: string,
  paper = cream,
): string {
  const bottom = top + height;
  return (
    path(
      `M${n(cx - half * 0.9)} ${n(top)}H${n(cx + half * 0.9)}L${n(cx + half)} ${n(bottom - 8)}Q${n(cx)} ${n(bottom + 9)} ${n(cx - half)} ${n(bottom - 8)}Z`,
      body.base,
    ) +
    path(
      `M${n(cx + half * 0.56)} ${n(top)}H${n(cx + half * 0.9)}L${n(cx + half)} ${n(bottom - 8)}Q${n(cx + half * 0.8)} ${n(bottom - 2)} ${n(cx + half * 0.52)} ${n(bottom - 1)}Q${n(cx + half * 0.74)} ${n(top + height * 0.5)} ${n(cx + half * 0.56)} ${n(top)}Z`,
      body.shade,
    ) +
    path(`M${n(cx - half * 0.9)} ${n(top)}h${n(half * 1.8)}l1 13h-${n(half * 1.8 + 2)}z`, body.light) +
    stroke(
      `M${n(cx - half * 0.78)} ${n(top + 22)}L${n(cx - half * 0.84)} ${n(bottom - 26)}`,
      body.light,
      4,
      'opacity=".6"',
    ) +
    poly(
      [
        [cx - half * 0.55, top + height * 0.3],
        [cx + half * 0.45, top + height * 0.3],
        [cx + half * 0.47, top + height * 0.76],
        [cx - half * 0.57, top + height * 0.76],
      ],
      paper,
      4,
    ) +
    emblem(cx - half * 0.05, top + height * 0.57, half * 0.62, mark)
  );
}

/** A bottle with neck and cap; the label sits on the body. */
export function bottle(
  cx: number,
  top: number,
  half: number,
  height: number,
  oil: Tones,
  cap: Tones,
  mark: string,
): string {
  const b = top + height;
  const neck = half * 0.34;
  const outline = (left: number, right: number): Point[] => [
    [cx + neck * left, top],
    [cx + neck * left, top + height * 0.22],
    [cx + half * left, top + height * 0.42],
    [cx + half * left, b],
    [cx + half * right, b],
    [cx + half * right, top + height * 0.42],
    [cx + neck * right, top + height * 0.22],
    [cx + neck * right, top],
  ];
  return (
    poly(outline(-1, 1), oil.base, 12) +
    poly(outline(0.45, 1), oil.shade, 9) +
    stroke(
      `M${n(cx - half * 0.74)} ${n(top + height * 0.5)}v${n(height * 0.36)}`,
      oil.light,
      half * 0.14,
      'opacity=".8"',
    ) +
    poly(
      [
        [cx - half * 0.56, top + height * 0.54],
        [cx + half * 0.62, top + height * 0.54],
        [cx + half * 0.62, top + height * 0.86],
        [cx - half * 0.56, top + height * 0.86],
      ],
      cream,
      3,
    ) +
    emblem(cx, top + height * 0.74, half * 0.74, mark) +
    cylinder(cx, top - height * 0.07, neck + 3, height * 0.11, cap) +
    rim(cx, top - height * 0.07, neck + 3, cap.light)
  );
}

/** A closed carton with its top folded away from the light. */
export function carton(x: number, y: number, width: number, height: number, depth: number, body: Tones): string {
  return (
    poly(
      [
        [x, y],
        [x + width, y],
        [x + width, y + height],
        [x, y + height],
      ],
      body.base,
      2,
    ) +
    poly(
      [
        [x + width, y],
        [x + width + depth, y - depth * 0.55],
        [x + width + depth, y + height - depth * 0.55],
        [x + width, y + height],
      ],
      body.shade,
    ) +
    poly(
      [
        [x, y],
        [x + depth, y - depth * 0.55],
        [x + width + depth, y - depth * 0.55],
        [x + width, y],
      ],
      body.light,
    )
  );
}

/** A round seal for labels and lids. */
export function seal(cx: number, cy: number, r: number, fill: string, mark: string): string {
  return disc(cx, cy, r, fill) + emblem(cx, cy + r * 0.18, r * 1.05, mark);
}
