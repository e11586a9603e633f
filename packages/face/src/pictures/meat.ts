import { board, hoop, plate } from './dishes.ts';
import { bamboo } from './materials.ts';
import { blob, disc, fan, ground, leaf, n, oval, path, poly, put, shadow, stroke, times, tones } from './shapes.ts';
/** A slice of cured belly: skin, fat and lean in bands. */
function bellySlice(x: number, y: number, turn: number, scale = 1): string {
  return put(
    poly('-34 -11, 34 -13, 36 11, -34 12', '#f0cf9a', 7) +
      poly('-34 -11, 34 -13, 34 -7, -34 -5', '#7d4a22', 3) +
      path('M-34 1Q0-5 35-1V4Q0 1-34 6Z', '#a8423a') +
      path('M-34 9Q0 5 36 8L35 11L-34 12Z', '#a8423a') +
      stroke('M-28-2q20-3 44-3', '#fbe6c2', 2),
    x,
    y,
    turn,
    scale,
  );
}

export function curedPork(): string {
  return (
    ground('#f0e2d2', '#faf1e6', '#dfc9b0') +
    stroke('M96 0V30', '#b08c42', 4) +
    disc(96, 36, 6, 'none', 'stroke="#b08c42" stroke-width="4"') +
    shadow(104, 198, 60) +
    poly('62 42, 130 40, 140 186, 56 192', '#6e3a1e', 14) +
    poly('74 44, 130 40, 140 186, 70 191', '#e2b272', 12) +
    poly('86 43, 102 42, 102 188, 82 190', '#9c3a30', 6) +
    poly('112 42, 122 41, 128 186, 112 188', '#9c3a30', 5) +
    poly('126 41, 130 40, 140 186, 132 187', '#c98f50', 3) +
    stroke('M90 60v40M92 116v50M117 62v50M120 128v40', '#c46a55', 2.6) +
    stroke('M78 60l-2 100M107 58v110', '#f5d9a8', 3) +
    stroke('M65 60l-3 110', '#8f5730', 3) +
    board(150, 196, 80, 16) +
    bellySlice(120, 190, -8, 0.94) +
    bellySlice(178, 190, 10, 0.94) +
    bellySlice(150, 178, -2) +
    fan(
      214,
      196,
      [
        [26, 12, -120],
        [30, 12, -90],
        [24, 12, -58],
      ],
      '#7fb069',
      '#5b9150',
    )
  );
}

export function pigTrotter(): string {
  return (
    ground('#efe3d4', '#f9f2e7', '#dccab2') +
    shadow(122, 206, 96) +
    board(122, 186, 96, 22) +
    path(
      'M58 84C84 54 126 60 140 92C150 116 168 134 196 146C214 152 222 160 220 170C218 182 202 184 190 180C160 178 128 176 104 164C66 158 34 116 58 84Z',
      '#9a5a2c',
    ) +
    path(
      'M140 92C150 116 168 134 196 146C214 152 222 160 220 170C218 182 202 184 190 180C160 178 128 176 104 164C88 160 70 150 58 136C92 156 140 150 176 164C150 146 142 118 140 92Z',
      '#73401d',
    ) +
    oval(86, 94, 36, 27, '#6e3a1e', 'transform="rotate(-42 86 94)"') +
    oval(85, 93, 33, 24, '#efcf9c', 'transform="rotate(-42 85 93)"') +
    oval(86, 95, 25, 17, '#a8423a', 'transform="rotate(-42 86 95)"') +
    oval(80, 99, 8, 6.5, '#f7ead0', 'transform="rotate(-42 80 99)"') +
    stroke('M92 82q8-2 12 2M98 102q6 2 10-4', '#cf7a66', 2.4) +
    path('M196 146C214 152 222 160 220 170C214 176 200 172 194 162Q190 152 196 146Z', '#4a2c18') +
    path('M190 180C200 184 214 182 218 174C208 170 196 170 188 173Z', '#5c371d') +
    stroke('M134 118q12 22 38 34', '#c48a54', 4) +
    leaf(36, 200, 40, 18, -24, '#7fb069', '#5b9150', '#dbe8b8') +
    disc(80, 196, 5, '#b8322a') +
    disc(92, 199, 4.4, '#8e2620') +
    disc(86, 190, 4, '#c8503f')
  );
}

function link(x: number, y: number, turn: number, scale = 1): string {
  return put(
    path('M-17-40C-22-14-22 14-15 40Q0 52 15 40C22 14 22-14 17-40Q0-52-17-40Z', '#a3402f') +
      path('M4-48Q12-46 17-40C22-14 22 14 15 40Q10 46 3 47C12 20 12-22 4-48Z', '#7b2c20') +
      path('M-8-24h6v4h-6zM-2 2h7v4h-7zM-9 22h5v5h-5zM6-16h5v4h-5zM4 28h6v4h-6zM-12-4h4v4h-4z', '#e8b39a') +
      stroke('M-12-30c-2 16-2 30 0 42', '#cf7a62', 3.4),
    x,
    y,
    turn,
    scale,
  );
}

function coin(x: number, y: number): string {
  return (
    oval(x + 1, y + 4, 19, 11, '#7b2c20') +
    oval(x, y, 19, 11, '#b04a37') +
    path(
      `M${x - 10} ${y - 3}h5v3h-5zM${x + 2} ${y - 6}h5v3h-5zM${x + 5} ${y + 2}h5v3h-5zM${x - 4} ${y + 4}h5v3h-5z`,
      '#f2c9b2',
    )
  );
}

export function sausage(): string {
  const chain = (x: number, count: number, y: number): string =>
    times(count, (index) => link(x, y + index * 96, index % 2 ? 4 : -4)) +
    times(count - 1, (index) => stroke(`M${x} ${n(y + 46 + index * 96)}v5`, '#d8b56a', 5));
  return (
    ground('#f2e3d8', '#fbf2ea', '#e1cabb') +
    path('M28 22H212V30H28Z', '#b98a58') +
    path('M28 28H212V32H28Z', '#9a6f42') +
    stroke('M66 22C64 30 64 34 66 40M110 22C112 30 112 34 110 40M154 22C152 30 152 34 154 40', '#d8b56a', 3.4) +
    shadow(124, 200, 70) +
    chain(66, 1, 84) +
    chain(110, 1, 84) +
    chain(154, 1, 84) +
    stroke('M66 130v6M110 130v6M154 130v6', '#d8b56a', 5) +
    board(132, 192, 92, 20) +
    put(link(0, 0, 0, 1), 78, 176, 80) +
    coin(142, 180) +
    coin(172, 190) +
    coin(190, 178) +
    coin(160, 168)
  );
}

export function freshPork(): string {
  return (
    ground('#f3e4df', '#fbf3f0', '#e2cdc5') +
    shadow(122, 208, 98) +
    board(120, 182, 100, 24) +
    blob('38 160, 40 108, 80 72, 140 66, 192 92, 208 140, 196 168, 140 174, 84 178', '#8f3f3c') +
    blob('36 152, 40 102, 80 66, 140 60, 192 86, 207 134, 194 158, 140 164, 84 168', '#f2d3c4') +
    blob('50 146, 56 112, 90 84, 140 78, 182 98, 194 134, 180 148, 138 152, 88 156', '#cf6a64') +
    blob('120 152, 150 120, 140 80, 182 98, 194 134, 180 148, 150 151', '#b9524f') +
    blob('84 118, 100 104, 124 104, 120 120, 96 130', '#f2d3c4') +
    stroke('M76 138q18-4 26 2M128 92q12 4 14 18M150 138q12-8 26-6M110 142q14-8 20-22', '#f2c4b6', 3.4) +
    oval(164, 118, 14, 11, '#f7ead8') +
    oval(165, 119, 8, 6, '#dcb7a0') +
    fan(
      44,
      186,
      [
        [44, 18, -50],
        [50, 18, -22],
        [46, 18, 6],
      ],
      '#6ea457',
      '#4d8445',
    ) +
    fan(
      206,
      190,
      [
        [30, 13, -150],
        [34, 13, -176],
      ],
      '#7fb069',
      '#5b9150',
    )
  );
}

function eggsEgg(x: number, y: number, base: string, shade: string, light: string): string {
  return put(
    path('M0-25C12-25 19-6 19 6C19 18 10 24 0 24S-19 18-19 6C-19-6-12-25 0-25Z', base) +
      path('M6-23C14-18 19-4 19 6C19 18 10 24 0 24Q-6 24-11 21C12 18 14-4 6-23Z', shade) +
      oval(-7, -9, 4, 7, light, 'transform="rotate(18 -7 -9)"'),
    x,
    y,
  );
}

function cups(y: number, half: number, fill: string): string {
  return path(
    `M${120 - half} ${y}${times(4, () => `q${n(half / 8)} -16 ${n(half / 4)} 0t${n(half / 4)} 0`)}V${y + 26}H${120 - half}Z`,
    fill,
  );
}

/** A round egg tray with shells of several browns. */
export function eggs(): string {
  const brown = ['#d9a577', '#bd8657', '#f0cba7'] as const;
  const pale = ['#ecd2b2', '#d1b18b', '#fbecd8'] as const;
  const blue = ['#c3d3cb', '#a1b7ad', '#e4eee9'] as const;
  const kinds: (readonly [string, string, string])[] = [brown, pale, brown, blue, pale, brown, brown, pale];
  const row = (y: number, count: number, gap: number, from: number): string =>
    times(count, (i) => eggsEgg(120 - ((count - 1) * gap) / 2 + i * gap, y, ...kinds[(i + from) % kinds.length]!));
  return (
    ground('#efe7d9', '#f9f4ea', '#dfd3be') +
    shadow(122, 206, 98) +
    poly('40 110, 200 110, 192 52, 48 52', '#a9a595', 8) +
    poly('50 104, 190 104, 184 60, 56 60', '#bcb8a8', 6) +
    poly('36 106, 204 106, 218 186, 22 186', '#98937f', 8) +
    row(106, 4, 40, 0) +
    cups(120, 90, '#b4af9d') +
    row(134, 4, 44, 3) +
    cups(150, 95, '#c2bdab') +
    row(162, 4, 47, 5) +
    cups(180, 100, '#d0cbb9') +
    poly('20 184, 220 184, 212 208, 28 208', '#d0cbb9', 6) +
    poly('158 186, 220 184, 212 208, 158 208', '#b4af9d', 6) +
    stroke('M36 194h112', '#e4e0d1', 3)
  );
}

export function chicken(): string {
  const [skin, shade, light] = ['#f0cf96', '#d3a765', '#fbe8c4'];
  return (
    ground('#f1e6d6', '#faf3e8', '#e0d0b8') +
    shadow(122, 208, 98) +
    plate(122, 190, 98, tones('#e9eef0', '#b9c7cb', '#fbfdfd')) +
    blob('36 150, 46 108, 86 78, 130 76, 170 96, 196 132, 190 168, 150 190, 92 192, 52 180', skin) +
    blob('196 132, 190 168, 150 190, 92 192, 52 180, 44 170, 100 178, 150 166, 180 138, 184 112', shade) +
    oval(84, 104, 26, 13, light, 'transform="rotate(-28 84 104)"') +
    blob('116 148, 134 118, 170 110, 196 124, 202 150, 180 174, 144 176', '#e6bd7c') +
    blob('202 150, 180 174, 144 176, 126 166, 160 164, 186 142, 192 122', '#c49654') +
    oval(158, 128, 18, 8, light, 'transform="rotate(-16 158 128)" opacity=".8"') +
    path('M188 126C200 118 208 108 214 96L226 104C222 118 212 132 200 144Z', '#e6bd7c') +
    path('M206 126C214 118 222 112 226 104L219 99C216 112 208 126 196 134Z', '#c49654') +
    oval(221, 97, 11, 8, '#fbf4e3', 'transform="rotate(40 221 97)"') +
    oval(226, 104, 7, 6, '#e9dcc0') +
    blob('62 140, 80 124, 108 130, 118 150, 100 162, 76 158', '#e6bd7c') +
    blob('118 150, 100 162, 76 158, 66 150, 90 152, 108 138', '#c49654') +
    fan(
      48,
      190,
      [
        [34, 16, -160],
        [40, 16, -128],
        [32, 16, -98],
      ],
      '#6ea457',
      '#4d8445',
    ) +
    disc(72, 196, 7, '#c8392b') +
    disc(70, 194, 2, '#ee8a72') +
    disc(88, 200, 6, '#a02a20')
  );
}

function fish(x: number, y: number, turn: number, scale = 1): string {
  return put(
    path('M62 0L92-22Q86 0 92 22Z', '#9c7b48') +
      path('M-10-24Q8-40 34-30L20-16Z', '#9c7b48') +
      path('M-78 2C-54-30 10-36 66-3V4C10 34-54 30-78 2Z', '#cfae72') +
      path('M-78 2C-54 30 10 34 66 4V0C10 14-46 16-78 2Z', '#a88549') +
      path('M-78 2C-70-10-60-17-46-22Q-36 0-46 21C-60 17-70 11-78 2Z', '#b08c50') +
      disc(-60, -3, 5, '#f5ead0') +
      disc(-60, -3, 2.6, '#2c2419') +
      stroke(
        'M-30-14q6 6 0 12M-14-17q6 7 0 14M2-17q6 7 0 14M18-14q6 6 0 12M34-10q5 5 0 9M-22 4q6 6 0 11M-6 4q6 6 0 12M10 4q6 6 0 11M26 3q5 5 0 9',
        '#efd9a8',
        2,
      ) +
      stroke('M-46-22Q-36 0-46 21', '#856433', 2),
    x,
    y,
    turn,
    scale,
  );
}

export function driedFish(): string {
  return (
    ground('#e6eae4', '#f4f6f2', '#d0d8cf') +
    shadow(124, 206, 100) +
    hoop(120, 154, 104, 56, bamboo, '#c9a768') +
    stroke('M30 140h180M22 154h196M28 170h184M46 184h150M50 124h140', '#b08c50', 1.8, 'opacity=".7"') +
    fish(118, 122, -4, 0.9) +
    fish(126, 152, 3, 0.96) +
    fish(116, 182, -2, 0.88) +
    disc(204, 186, 5, '#b8322a') +
    disc(196, 196, 4, '#8e2620')
  );
}
