/** Who buys what here, learned from what the keeper may read: this station's own entries, and the public shop window. */
export interface Buying {
  /** This station's entries, latest first. */
  bought: readonly Bought[];
  offered: readonly Offered[];
}
export interface Offered {
  readonly productId: string;
  readonly merchantId: string;
  readonly merchantName: string;
}
export interface Bought extends Offered {
  readonly grade: string;
  readonly householdId: string;
  /** ISO 8601. */
  readonly happenedAt: string;
}

export interface Buyer {
  readonly id: string;
  readonly name: string;
  /** True for those who took this product before, or sell it. */
  readonly knowsProduct: boolean;
}

/**
 * Possible buyers of a product, best first: whom the keeper chose last for it, who bought it here, who sells it in the
 * shop, and everybody else known.
 */
export function buyersOf({ bought, offered }: Buying, productId: string, chosenId: string | undefined): Buyer[] {
  const buyers = new Map<string, Buyer>();
  const add = (rows: readonly Offered[], knowsProduct: boolean): void => {
    for (const { merchantId: id, merchantName: name } of rows) {
      if (!buyers.has(id)) buyers.set(id, { id, name, knowsProduct });
    }
  };
  const ofProduct = (rows: readonly Offered[]): readonly Offered[] => rows.filter((row) => row.productId === productId);
  add(ofProduct(bought), true);
  add(ofProduct(offered), true);
  add([...bought, ...offered], false);
  const list = [...buyers.values()];
  const chosen = list.find(({ id }) => id === chosenId);
  return chosen === undefined ? list : [chosen, ...list.filter(({ id }) => id !== chosenId)];
}
