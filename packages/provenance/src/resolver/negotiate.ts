import type { Target } from './link-set.ts';

/** Preferences of a header such as `fr-CA, fr;q=0.8, *;q=0.1`: value to quality, highest first; refusals (q=0) left out. */
export const readPreferences = (header: string | undefined): [string, number][] =>
  (header ?? '')
    .slice(0, 1000)
    .split(',')
    .map((part): [string, number] => {
      const [value, ...parameters] = part
        .trim()
        .toLowerCase()
        .split(/\s*;\s*/) as [string, ...string[]];
      const quality = Number(parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? 1);
      return [value, Number.isFinite(quality) ? quality : 0];
    })
    .filter(([value, quality]) => value !== '' && quality > 0)
    .sort((a, b) => b[1] - a[1]);

const speaks = (target: Target, wanted: string): boolean =>
  (target.hreflang ?? []).some(
    (tag) =>
      tag.toLowerCase() === wanted ||
      tag.toLowerCase().startsWith(`${wanted}-`) ||
      wanted.startsWith(`${tag.toLowerCase()}-`),
  );

const isOfType = (target: Target, wanted: string): boolean =>
  target.type !== undefined &&
  (target.type.toLowerCase() === wanted ||
    (wanted.endsWith('/*') && target.type.toLowerCase().startsWith(wanted.slice(0, -1))));

/** Keeps what fits the most wanted value; else what makes no statement; else everything. */
const narrow = (
  targets: readonly Target[],
  wishes: readonly [string, number][],
  fits: (target: Target, wish: string) => boolean,
  silent: (target: Target) => boolean,
): readonly Target[] => {
  if (wishes.length === 0) return targets;
  for (const [wish] of wishes) {
    const fitting = targets.filter((target) => fits(target, wish));
    if (fitting.length > 0) return fitting;
  }
  const neutral = targets.filter(silent);
  return neutral.length > 0 ? neutral : targets;
};

/** What a request says that link metadata can be matched against. */
export interface Wishes {
  readonly accept?: string;
  readonly acceptLanguage?: string;
  readonly context?: string;
}

/** The targets that answer a request equally well: language first, then media type, then context. Same address counts once. */
export const chooseTargets = (targets: readonly Target[], wishes: Wishes): readonly Target[] => {
  const distinct = [...new Map(targets.map((target) => [target.href, target] as const)).values()];
  const byLanguage = narrow(
    distinct,
    readPreferences(wishes.acceptLanguage).filter(([tag]) => tag !== '*'),
    speaks,
    (target) => !target.hreflang?.length,
  );
  const byType = narrow(
    byLanguage,
    readPreferences(wishes.accept).filter(([type]) => type !== '*/*'),
    isOfType,
    (target) => target.type === undefined,
  );
  const contexts: [string, number][] = wishes.context === undefined ? [] : [[wishes.context, 1]];
  return narrow(
    byType,
    contexts,
    (target, wish) => (target.context ?? []).includes(wish),
    (target) => !target.context?.length,
  );
};
