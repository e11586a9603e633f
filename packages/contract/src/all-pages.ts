interface PageOf<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

/** The largest page a list gives. */
export const LONGEST_PAGE = 200;

/**
 * Reads a list page by page to its end, or to a number of pages: for what somebody chooses from, and for what a phone must
 * have whole.
 */
export async function allPages<T>(
  read: (query: { limit: number; cursor?: string }) => Promise<PageOf<T>>,
  most = 20,
): Promise<T[]> {
  const items: T[] = [];
  let cursor: string | null = null;
  for (let page = 0; page < most; page += 1) {
    const answer: PageOf<T> = await read({ limit: LONGEST_PAGE, ...(cursor !== null && { cursor }) });
    items.push(...answer.items);
    if (answer.next === null) break;
    cursor = answer.next;
  }
  return items;
}
