interface TypedPoint {
  readonly lat?: number | undefined;
  readonly lon?: number | undefined;
}
interface KnownPoint {
  readonly lat: number | null;
  readonly lon: number | null;
}

/** A field shows six decimals, a tenth of a metre. */
const SHOWN = 1e-6;

/** One of the two alone is no point. */
export const isHalfAPoint = ({ lat, lon }: TypedPoint): boolean => (lat === undefined) !== (lon === undefined);

/**
 * What a form holds of a point, as the door takes it: both or nothing. A point that nobody moved is sent back to the last
 * decimal, or it would count as measured.
 */
export function pointOf(
  { lat, lon }: TypedPoint,
  known?: KnownPoint,
): { lat: number; lon: number } | Record<string, never> {
  if (lat === undefined || lon === undefined) return {};
  const isSame =
    known?.lat != null && known.lon != null && Math.abs(known.lat - lat) < SHOWN && Math.abs(known.lon - lon) < SHOWN;
  return isSame ? { lat: known.lat ?? lat, lon: known.lon ?? lon } : { lat, lon };
}
