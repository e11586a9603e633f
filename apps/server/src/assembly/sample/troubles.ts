/** What has gone wrong so far, or happens seldom: counted, so that chance itself stays as it was and the other acts with it. */
export interface Troubles {
  signed: number;
  settled: number;
  offered: boolean;
  /** Of any seller, and of one whose clerk can sign in, so that somebody finds work to do. */
  open: boolean;
  openForClerk: boolean;
  lost: boolean;
  /** Parts that were signed for, of which some are asked to be invoiced. */
  received: number;
  invoiceForClerk: boolean;
}

export const noTroubles = (): Troubles => ({
  signed: 0,
  settled: 0,
  offered: false,
  open: false,
  openForClerk: false,
  lost: false,
  received: 0,
  invoiceForClerk: false,
});
