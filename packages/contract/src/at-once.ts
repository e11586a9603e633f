/** What is made with a network there reaches the house within so long; what took longer was kept for want of one. */
export const AT_ONCE_MS = 2 * 60_000;
