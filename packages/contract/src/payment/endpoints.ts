/** The doors of payment. */
export const paymentEndpoints = {};
