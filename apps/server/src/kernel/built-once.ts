import type { Compilable, CompiledQuery } from 'kysely';
import type { Db } from './database.ts';

/** Stands where a value will be. */
class Place {
  readonly index: number;
  constructor(index: number) {
    this.index = index;
  }
}

/**
 * A query of fixed shape, put together by the query builder at its first use and only given its values after that:
 * building a short query anew costs about as much as the database takes to answer it. `build` must put each value where
 * the database takes one, and decide nothing by it.
 *
 *     const lockOrder = builtOnce((db, county: number, id: string) => db.selectFrom(…).where('id', '=', id).forUpdate());
 *     const [order] = await lockOrder(tx, county, id);
 */
export function builtOnce<Values extends readonly unknown[], Row>(
  build: (db: Db, ...values: Values) => Compilable<Row>,
): (db: Db, ...values: Values) => Promise<Row[]> {
  let made: CompiledQuery<Row> | undefined;
  return async (db, ...values) => {
    made ??= build(db, ...(values.map((_, index) => new Place(index)) as unknown as Values)).compile();
    const parameters = made.parameters.map((value) => (value instanceof Place ? values[value.index] : value));
    const { rows } = await db.executeQuery<Row>({ ...made, parameters });
    return rows;
  };
}
