import { path } from './shapes.ts';

/** basket: nothing here yet; bridge: the way is broken; field: a season that hasn't begun. */
export type EmptySceneKind = 'basket' | 'bridge' | 'field';

export function emptySceneInner(_kind: EmptySceneKind): string {
  return path('M20 150 80 60 140 150Z', '#c6dfd0');
}

/** The drawing as a file. */
export function emptySceneSvg(kind: EmptySceneKind): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 160">${emptySceneInner(kind)}</svg>`;
}
