/** The feeling of a state; the colour follows it. */
export type StateTone = 'good' | 'notice' | 'bad' | 'info' | 'quiet';

/** The drawn sign of a state, so that it reads without colour. */
export type StateShape = 'tick' | 'ring' | 'alert' | 'dot' | 'cross' | 'half' | 'arrow';

/** Strokes on a 16 by 16 field. */
export const stateShapes: Record<StateShape, string> = {
  tick: '<path d="M3 8.6 6.6 12 13 4.6"/>',
  ring: '<circle cx="8" cy="8" r="5"/>',
  alert: '<path d="M8 3v6.2"/><path d="M8 12.6v.1" stroke-width="2.6"/>',
  dot: '<circle cx="8" cy="8" r="3.4" fill="currentColor"/>',
  cross: '<path d="m4 4 8 8M12 4l-8 8"/>',
  half: '<circle cx="8" cy="8" r="5"/><path d="M8 3a5 5 0 0 1 0 10z" fill="currentColor"/>',
  arrow: '<path d="M2.5 8h10.6M9 3.8 13.2 8 9 12.2"/>',
};

/** What a tone is drawn with when the caller doesn't say. */
export const shapeOfTone: Record<StateTone, StateShape> = {
  good: 'tick',
  notice: 'half',
  bad: 'alert',
  info: 'arrow',
  quiet: 'ring',
};
