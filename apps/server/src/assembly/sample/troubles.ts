/** What has gone wrong so far: counted, so that chance itself stays as it was and the other acts with it. */
export interface Troubles {
  signed: number;
  settled: number;
  offered: boolean;
  /** Of any seller, and of one whose clerk can sign in, so that somebody finds work to do. */
  open: boolean;
  openForClerk: boolean;
  lost: boolean;
}

export const noTroubles = (): Troubles => ({
  signed: 0,
  settled: 0,
  offered: false,
  open: false,
  openForClerk: false,
  lost: false,
});
