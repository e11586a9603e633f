import { sql, type RawBuilder } from 'kysely';

/**
 * The last day on which boxes of a packed lot may be sent: the days that its product keeps are counted from the day on which
 * it was packed. Null for products that keep. `of` is the lot's table or its short name, `p` its product.
 */
export const lastDayOf = (of: string): RawBuilder<string | null> => sql<string | null>`
  ((${sql.ref(`${of}.made_at`)} at time zone 'Asia/Shanghai')::date + p.shelf_life_days)::text`;

/** Whether that day is over; days compare as they are written. */
export const isPast = (lastDay: string | null, today: string): boolean => lastDay !== null && lastDay < today;
