/** What lies unpacked at each seller, by product and grade; the history's own memory of its lots. */
export interface Larder {
  readonly takeIn: (lot: LarderLot) => void;
  /** All lots of a seller's product and grade, taken out. */
  readonly takeOut: (key: string) => LarderLot[];
  readonly putBack: (lots: readonly LarderLot[]) => void;
  readonly keys: () => string[];
}

export interface LarderLot {
  readonly lotId: string;
  readonly product: string;
  readonly grade: string;
  readonly seller: string;
  readonly grams: number;
}

const keyOf = ({ seller, product, grade }: LarderLot): string => `${seller} ${product} ${grade}`;

export function larder(): Larder {
  const shelves = new Map<string, LarderLot[]>();
  const takeIn = (lot: LarderLot) => void shelves.set(keyOf(lot), [...(shelves.get(keyOf(lot)) ?? []), lot]);
  return {
    takeIn,
    takeOut(key) {
      const lots = shelves.get(key) ?? [];
      shelves.delete(key);
      return lots;
    },
    putBack: (lots) => lots.forEach(takeIn),
    keys: () => [...shelves.keys()],
  };
}
