/** What the QR codes of labels and slips hold: the trace page of the shop, for a lot code or a parcel's trace code. */
export const traceUrlOf = (publicUrl: string, code: string): string => `${publicUrl}/t/${code}`;
