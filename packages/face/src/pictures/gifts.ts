import { cream, kraft } from './materials.ts';
import { disc, ground, leaf, n, oval, path, poly, put, shadow, stroke, times, tones } from './shapes.ts';
import { bottle, carton, emblem, pouch, tin } from './vessels.ts';
import { sprig } from './tea.ts';

/** A wrapped parcel: the stand-in for what has no drawing. */
export function parcel(): string {
  return (
    ground('#efe9da', '#f6f2e7', '#e2d8c1') +
    shadow(126, 196, 78) +
    carton(54, 100, 102, 96, 32, kraft) +
    path('M98 100h12v96H98z', '#2b7352') +
    path('M98 100l32-17.6h12l-32 17.6z', '#4c8f6e') +
    path('M156 140l32-17.6v11l-32 17.6z', '#1f5a41') +
    path('M54 140h102v11H54z', '#2b7352') +
    sprig(112, 96, 16, 0.76)
  );
}

/** The front of an open gift box; what is in it is drawn before. */
function front(y: number, body: string, shade: string, mark: string): string {
  return (
    poly(
      [
        [28, y],
        [212, y],
        [206, 208],
        [34, 208],
      ],
      body,
      5,
    ) +
    poly(
      [
        [160, y],
        [212, y],
        [206, 208],
        [162, 208],
      ],
      shade,
      5,
    ) +
    poly(
      [
        [24, y - 6],
        [216, y - 6],
        [216, y + 6],
        [24, y + 6],
      ],
      mark,
      3,
    ) +
    poly(
      [
        [84, y + 16],
        [150, y + 16],
        [150, 200],
        [84, 200],
      ],
      cream,
      3,
    )
  );
}

export function teaGift(): string {
  return (
    ground('#e2ebdf', '#f1f6ee', '#cfdcc9') +
    shadow(124, 208, 96) +
    poly('30 156, 210 156, 202 110, 38 110', '#174530', 4) +
    tin(76, 66, 32, 96, tones('#2b7352', '#1f5a41', '#6ea889'), tones('#24624a', '#184a36', '#4c8f6e'), '#2b7352') +
    pouch(130, 70, 30, 100, kraft, '#9c5b2c') +
    put(
      poly('-21 -21, 21 -21, 21 21, -21 21', '#2a2430', 2) +
        poly('0 -15, 15 0, 0 15, -15 0', '#b8432f') +
        poly('0 -9, 9 0, 0 9, -9 0', '#f5ead0') +
        poly('0 -5, 5 0, 0 5, -5 0', '#2c4a6e') +
        stroke('M-20-17h40M-20 17h40', '#c8922a', 3),
      184,
      116,
      12,
      1.08,
    ) +
    sprig(166, 156, 8, 0.9) +
    front(152, '#2b7352', '#1f5a41', '#c8922a') +
    emblem(117, 184, 28, '#2b7352')
  );
}

function link(x: number, y: number, turn: number): string {
  return put(
    path('M-13-36C-17-12-17 12-12 36Q0 46 12 36C17 12 17-12 13-36Q0-46-13-36Z', '#a3402f') +
      path('M3-42Q10-40 13-36C17-12 17 12 12 36Q8 41 3 42C9 18 9-20 3-42Z', '#7b2c20') +
      path('M-7-20h5v4h-5zM-2 2h6v4h-6zM-8 18h4v4h-4z', '#e8b39a') +
      stroke('M0-42v-10', '#d8b56a', 4),
    x,
    y,
    turn,
  );
}

function cap(x: number, y: number, s: number): string {
  return put(
    path('M-38 6C-38-22-20-36 0-36S38-22 38 6C20 12-20 12-38 6Z', '#8a5f3e') +
      path('M14-33C30-26 38-14 38 6Q30 10 18 10C26-6 24-22 14-33Z', '#6b4629') +
      stroke('M-4-34l4 14-12 10 6 12M0-20l14 4 10 14M-12-10l-16 2', '#f3e6c8', 3.4),
    x,
    y,
    0,
    s,
  );
}

export function newYearGift(): string {
  return (
    ground('#f4e2da', '#fcf1ec', '#e4c9bd') +
    shadow(124, 208, 96) +
    poly('30 156, 210 156, 202 108, 38 108', '#6d2218', 4) +
    poly('50 58, 92 52, 98 160, 52 164', '#6e3a1e', 9) +
    poly('57 58, 92 53, 98 160, 60 163', '#e2b272', 8) +
    poly('64 57, 73 56, 75 162, 65 162', '#9c3a30', 3) +
    poly('81 55, 88 54, 93 160, 83 161', '#9c3a30', 3) +
    link(120, 110, -4) +
    link(150, 106, 5) +
    cap(188, 136, 0.78) +
    cap(170, 148, 0.66) +
    front(152, '#b8432f', '#943322', '#c8922a') +
    put(
      poly('0 -19, 19 0, 0 19, -19 0', '#b8432f', 2) +
        poly('0 -11, 11 0, 0 11, -11 0', '#f7f1e0') +
        disc(0, 0, 4.5, '#c8922a'),
      117,
      184,
    )
  );
}

function egg(x: number, y: number, a: string, b: string): string {
  return (
    path(`M${x} ${y - 19}c9 0 14 14 14 22s-6 14-14 14-14-6-14-14 5-22 14-22z`, a) +
    path(`M${x + 5} ${y - 17}c6 4 9 14 9 20s-6 14-14 14q-3 0-6-1c14-6 16-20 11-33z`, b)
  );
}

export function unionGift(): string {
  return (
    ground('#ece6d6', '#f8f4e9', '#dad0b8') +
    shadow(124, 208, 96) +
    poly('30 156, 210 156, 202 110, 38 110', '#7a5a35', 4) +
    bottle(
      172,
      42,
      26,
      124,
      tones('#e0a92a', '#bf861a', '#f6d788'),
      tones('#1f5a41', '#174530', '#4c8f6e'),
      '#2b7352',
    ) +
    path('M52 62C48 96 48 130 54 160H118C124 130 124 96 120 62Q86 72 52 62Z', '#f3efe4') +
    path('M102 66C108 100 108 130 104 160H118C124 130 124 96 120 62Q112 65 102 66Z', '#d8d1bf') +
    path('M52 62C58 56 62 50 60 42L86 48 112 42C110 50 114 56 120 62Q86 74 52 62Z', '#fbf9f2') +
    stroke('M56 62Q86 73 116 62', '#2b7352', 4) +
    poly('66 84, 104 84, 104 128, 66 128', '#2b7352', 4) +
    emblem(85, 112, 26, '#f3e3b2') +
    put(
      oval(0, 0, 30, 22, '#d9b26a') +
        path('M28-8A30 22 0 0 1-20 16A40 30 0 0 0 28-8Z', '#b88c46') +
        oval(-12, -9, 8, 4, '#efd6a0') +
        stroke('M-4 2q3 3 7 0M8-8q4 2 6 0', '#96703a', 2),
      134,
      148,
    ) +
    egg(196, 140, '#d9a577', '#bd8657') +
    egg(44, 142, '#ecd2b2', '#d1b18b') +
    front(152, '#c99d68', '#a87c4b', '#dcb883') +
    emblem(117, 184, 28, '#b8432f')
  );
}

function row(y: number, dip: number, fill: string, shade: string): string {
  return (
    path(`M0 ${y}${times(8, (i) => `q15-${n(13 - (i % 2) * 3)} 30 ${n((dip * (i - 3.5)) / 8)}`)}V${y + 34}H0Z`, fill) +
    path(`M0 ${y + 14}q120 ${n(dip * 2 + 12)} 240 0v22H0z`, shade)
  );
}

/** A plot of tea garden: rows that follow the hill, a sign with the household's stake. */
export function teaGarden(): string {
  return (
    path('M0 0H240V240H0Z', '#e6efe6') +
    disc(168, 62, 30, '#fbf3d8') +
    path('M0 112C30 70 56 52 78 60S120 92 146 78S210 66 240 96V140H0Z', '#c3d8cb') +
    path('M0 126C40 96 70 100 104 114S190 116 240 100V150H0Z', '#9fc1ac') +
    row(132, 6, '#7fb069', '#5b9150') +
    row(156, 4, '#6ea457', '#4d8445') +
    row(180, 2, '#5d984e', '#437a43') +
    row(208, 0, '#4f8a48', '#38693a') +
    stroke(
      'M24 128q6-4 12 0M92 130q6-4 12 0M180 126q6-4 12 0M60 152q6-4 12 0M140 154q6-4 12 0M206 150q6-4 12 0M30 178q7-5 14 0M112 178q7-5 14 0M196 176q7-5 14 0',
      '#b5d79a',
      2.6,
    ) +
    path('M150 118h8v84h-8z', '#8a6236') +
    path('M154 118h4v84h-4z', '#6b4629') +
    poly('116 104, 192 100, 194 142, 118 146', '#d3a875', 4) +
    poly('116 138, 194 134, 194 142, 118 146', '#b98a58', 3) +
    leaf(152, 132, 30, 16, -46, '#1f5a41', '#1f5a41') +
    leaf(152, 132, 24, 14, -138, '#2b7352', '#2b7352') +
    sprig(44, 226, -10, 1.2) +
    sprig(206, 234, 12, 1)
  );
}
