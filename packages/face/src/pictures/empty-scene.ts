import { basket, hoop } from './dishes.ts';
import { bamboo } from './materials.ts';
import { disc, leaf, oval, path, stroke } from './shapes.ts';
/** basket: nothing here yet; bridge: the way is broken; field: a season that hasn't begun. */
export type EmptySceneKind = 'basket' | 'bridge' | 'field';

/** Pale hills that all of the small drawings stand before. */
function hills(): string {
  return (
    disc(166, 52, 22, '#f8e9c4') +
    path('M14 160C34 118 60 92 84 92S122 124 142 110S190 70 228 132V160Z', '#dcebe1') +
    path('M4 160C40 128 74 118 108 128S186 112 236 146V160Z', '#c6dfd0')
  );
}

function emptyBasket(): string {
  return (
    oval(126, 150, 64, 7, '#1d2420', 'opacity=".12"') +
    stroke('M76 104C80 50 160 50 164 104', '#bb9654', 6) +
    basket(120, 106, 50, 40) +
    hoop(120, 106, 53, 14, bamboo, '#8f703c') +
    leaf(176, 148, 28, 14, -24, '#7fb069', '#5b9150', '#dbe8b8')
  );
}

function plank(x: number, y: number): string {
  return path(`M${x} ${y}h15v7h-15z`, '#b98a58');
}

function brokenBridge(): string {
  return (
    path('M6 160C8 126 40 110 72 122L62 160Z', '#9cc4ae') +
    path('M234 160C232 120 200 106 168 122L178 160Z', '#7fae94') +
    path('M66 160L72 134Q120 150 168 134L174 160Z', '#e6ecf3') +
    stroke('M84 152q8-4 16 0t16 0M124 156q8-4 16 0t16 0', '#9fb4cb', 2.4) +
    stroke('M40 92V124M62 96V126M200 90V120M178 94V124', '#8a6236', 5) +
    stroke('M40 96C56 108 72 112 88 112M62 120h28M200 94C186 108 172 112 158 112M178 118h-24', '#8a6236', 3) +
    plank(66, 118) +
    plank(84, 121) +
    plank(142, 119) +
    plank(160, 116) +
    stroke('M112 96l6 8M128 94l-4 9M120 88v8', '#c8922a', 3)
  );
}

function restingField(): string {
  return (
    path('M8 160C36 124 92 112 124 112S210 126 232 160Z', '#b08a5c') +
    stroke('M40 150Q124 116 204 150M62 158Q124 134 184 158M64 131Q124 108 180 132', '#8f6c42', 3.4) +
    [
      [72, 131],
      [104, 122],
      [140, 122],
      [172, 131],
      [88, 146],
      [124, 140],
      [160, 146],
    ]
      .map(
        ([x, y]) => leaf(x!, y!, 17, 10, -56, '#7fb069', '#5b9150') + leaf(x!, y!, 15, 9, -126, '#7fb069', '#5b9150'),
      )
      .join('')
  );
}

const scenes: Record<EmptySceneKind, () => string> = { basket: emptyBasket, bridge: brokenBridge, field: restingField };

export function emptySceneInner(kind: EmptySceneKind): string {
  return hills() + scenes[kind]();
}

/** The drawing as a file. */
export function emptySceneSvg(kind: EmptySceneKind): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 160">${emptySceneInner(kind)}</svg>`;
}
