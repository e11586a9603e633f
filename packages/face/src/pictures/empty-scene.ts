import { disc, leaf, path, stroke, times, oval } from './shapes.ts';
import { bamboo, basket, hoop } from './vessels.ts';

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

function brokenBridge(): string {
  const plank = (x: number, y: number): string => path(`M${x} ${y}h15v7h-15z`, '#b98a58');
  return (
    path('M0 118C26 112 52 112 72 122L66 160H0Z', '#9cc4ae') +
    path('M240 112C212 106 186 110 168 122L174 160H240Z', '#7fae94') +
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
    path('M0 160V124Q120 100 240 124V160Z', '#b08a5c') +
    times(5, (row) =>
      stroke(`M${-10 + row * 6} ${128 + row * 8}Q120 ${106 + row * 9} ${250 - row * 6} ${128 + row * 8}`, '#8f6c42', 3),
    ) +
    times(5, (i) => {
      const [x, y] = [40 + i * 40, 134 - [0, 7, 9, 7, 0][i]!];
      return leaf(x, y, 18, 10, -58, '#7fb069', '#5b9150') + leaf(x, y, 16, 9, -124, '#7fb069', '#5b9150');
    })
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
