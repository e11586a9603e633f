/** The filters that somebody has set: an empty one is not asked at all. */
export const filled = <F extends Record<string, string | null | undefined>>(filters: F): { [K in keyof F]?: never } =>
  Object.fromEntries(
    Object.entries(filters).filter(([, value]) => value !== '' && value !== null && value !== undefined),
  ) as {
    [K in keyof F]?: never;
  };
