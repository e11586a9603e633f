import { Type, type Static, type TEnum, type TSchema } from 'typebox';

/** Closed object: unknown properties are refused on the way in and dropped on the way out. */
export const Closed = <T extends Record<string, TSchema>>(properties: T) =>
  Type.Object(properties, { additionalProperties: false });

export const Id = Type.String({
  format: 'uuid',
  description: 'UUIDv7, made by whoever creates the thing, an offline phone included',
});
/** GB/T 2260 county code, e.g. 422826. */
export const County = Type.Integer({ minimum: 110000, maximum: 829999 });
export const Fen = Type.Integer({
  minimum: -9_007_199_254_740_991,
  maximum: 9_007_199_254_740_991,
  description: 'Money in whole fen',
});
export const PositiveFen = Type.Integer({ minimum: 1, maximum: 100_000_000_000 });
export const Grams = Type.Integer({ minimum: 0, maximum: 1_000_000_000_000, description: 'Weight in whole grams' });
export const PositiveGrams = Type.Integer({ minimum: 1, maximum: 1_000_000_000 });
/** A moment, ISO 8601 with offset. */
export const Moment = Type.String({ format: 'date-time' });
/** When a phone sends what it brings, by the clock that said when it was made: so a wrong clock makes nothing late. */
export const SentAt = Type.Optional(Moment);
/** A day in Asia/Shanghai, e.g. 2026-11-23. */
export const Day = Type.String({ format: 'date' });
/** A day, or all days from one to another: `2026-11-01..2026-11-30`. */
export const Days = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}(\\.\\.\\d{4}-\\d{2}-\\d{2})?$' });
/** A few letters or figures that somebody looks for. */
export const Sought = Type.String({ minLength: 1, maxLength: 60 });
export const Text = (maxLength = 200) => Type.String({ minLength: 1, maxLength });
/** A name that stands on papers: more than blanks. */
export const Named = (maxLength: number) => Type.String({ minLength: 1, maxLength, pattern: '\\S' });
export const Nullable = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
/** One of these words; typed as their union, which the library loses on the way through a generic. */
export const OneOf = <const T extends readonly string[]>(words: T): TEnum<[...T]> =>
  Type.Enum([...words]) as unknown as TEnum<[...T]>;

/** The query every cursor-paged list understands. */
export const pageQuery = {
  cursor: Type.Optional(Type.String({ maxLength: 400 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 50 })),
};
/** One page of a list; `next` is null on the last page. */
export const Page = <T extends TSchema>(item: T) => Closed({ items: Type.Array(item), next: Nullable(Type.String()) });

/** Answer of a door that has nothing to tell but that it is done. */
export const Done = Closed({ done: Type.Literal(true) });
export type Done = Static<typeof Done>;
