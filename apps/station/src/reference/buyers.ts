/** One weighing of this station, as far as it tells who brings and who takes what. */
export interface Bought {
  readonly productId: string;
  readonly grade: string;
  readonly householdId: string;
  readonly merchantId: string;
  /** ISO 8601. */
  readonly happenedAt: string;
}
/** A merchant that may buy at this station, and what it deals in. */
export interface Merchant {
  readonly merchantId: string;
  readonly name: string;
  readonly productIds: readonly string[];
  /** What a household gets of what it sells; what was kept before this was told has none. */
  readonly householdPerMille?: number;
}

export interface Buyer {
  readonly id: string;
  readonly name: string;
  /** True for those who took this product before, or sell it. */
  readonly knowsProduct: boolean;
  readonly householdPerMille?: number | undefined;
}

/**
 * Possible buyers of a product, best first: whom the keeper chose last for it, who bought it here lately, who deals in it,
 * and everybody else. `bought` is latest first; `merchants` comes in the server's order.
 */
export function buyersOf(
  merchants: readonly Merchant[],
  bought: readonly Bought[],
  productId: string,
  chosenId: string | undefined,
): Buyer[] {
  const here = [...new Set(bought.filter((one) => one.productId === productId).map(({ merchantId }) => merchantId))];
  const buyers = merchants.map(({ merchantId: id, name, productIds, householdPerMille }) => ({
    id,
    name,
    householdPerMille,
    knowsProduct: productIds.includes(productId) || here.includes(id),
  }));
  const rank = ({ id, knowsProduct }: Buyer): number => {
    if (id === chosenId) return -1;
    const at = here.indexOf(id);
    return at >= 0 ? at : here.length + (knowsProduct ? 0 : 1);
  };
  return buyers.sort((a, b) => rank(a) - rank(b));
}
