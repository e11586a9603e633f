/** Holds an invariant: when it fails the request crashes and its transaction rolls back. Never for user mistakes. */
export function assert(condition: unknown, why: string): asserts condition {
  if (!condition) throw new Error(`invariant broken: ${why}`);
}
