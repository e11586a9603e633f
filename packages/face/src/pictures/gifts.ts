import { disc, ground, path, poly, shadow } from './shapes.ts';

/** A wrapped parcel: the stand-in for what has no drawing. */
export function parcel(): string {
  return (
    ground('#efe9da', '#f6f2e7', '#e2d8c1') +
    shadow(120, 196, 70) +
    poly(
      [
        [58, 112],
        [150, 112],
        [150, 196],
        [58, 196],
      ],
      '#c99d68',
      5,
    ) +
    poly(
      [
        [150, 112],
        [182, 100],
        [182, 182],
        [150, 196],
      ],
      '#a87c4b',
      4,
    ) +
    poly(
      [
        [58, 112],
        [92, 98],
        [182, 100],
        [150, 112],
      ],
      '#dcb883',
      3,
    ) +
    path('M98 112h10v84h-10z', '#2b7352') +
    path('M98 112l32-13h10l-32 13z', '#4c8f6e') +
    disc(103, 112, 6, '#1f5a41')
  );
}
