const PATIENCE_MS = 3000;
const PAUSE_MS = 50;

interface Place {
  readonly left: number;
  readonly top: number;
}

/**
 * Where the reader was before "back". A list is read anew and short at first, so its place is there only once the page is
 * as long as it was; whoever scrolls meanwhile has chosen another place.
 */
export async function comeBack(place: Place): Promise<Place | false> {
  const until = Date.now() + PATIENCE_MS;
  const isShort = (): boolean => document.documentElement.scrollHeight < place.top + window.innerHeight;
  const began = window.scrollY;
  while (isShort() && Date.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    if (window.scrollY > began) return false;
  }
  return place;
}
