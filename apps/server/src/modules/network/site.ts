import { parentKinds, type SiteKind } from '@shanhuo/contract/network/shapes';

/** Whether a site of this kind may stand below that one; `null` is no parent. */
export const fitsBelow = (kind: SiteKind, parent: SiteKind | null): boolean =>
  parent === null ? parentKinds[kind].length === 0 : parentKinds[kind].includes(parent);
