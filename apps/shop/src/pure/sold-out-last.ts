/** What can be bought first, each in the order it came. */
export function soldOutLast<Card extends { readonly stock: string }>(cards: readonly Card[]): Card[] {
  const isGone = ({ stock }: Card): boolean => stock === 'none';
  return [...cards.filter((card) => !isGone(card)), ...cards.filter(isGone)];
}
