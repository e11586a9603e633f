import { path } from './shapes.ts';

export function mountainSceneInner(): string {
  return path('M0 0H1440V420H0Z', '#e4f0e8');
}

/** The home banner as a file. */
export function mountainSceneSvg(): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1440 420">${mountainSceneInner()}</svg>`;
}
