import type { Store } from './open-store.ts'

export type CounterUse = {
  readonly name: string
  /** ISO date; the caller says which time zone's. */
  readonly day: string
  /** Whole, not negative. */
  readonly amount: number
}

/**
 * Adds to a day's counter if that stays within `limit`, in one atomic statement: of two callers that would pass the
 * limit together only one is let through. True where it was added.
 */
export async function takeFromLimit(store: Store, use: CounterUse, limit: number): Promise<boolean> {
  if (use.amount > limit) return false
  const taken = await store.database.query(
    `INSERT INTO counters AS kept VALUES ($1, $2::date, $3::bigint)
     ON CONFLICT (name, day) DO UPDATE SET amount = kept.amount + excluded.amount
       WHERE kept.amount + excluded.amount <= $4::bigint
     RETURNING 1 AS taken`,
    [use.name, use.day, use.amount, limit],
  )
  return taken.length === 1
}

/** Corrects a day's counter by what was used more (or less, negative) than was taken. */
export async function adjustCounter(store: Store, use: CounterUse): Promise<void> {
  await store.database.query(
    `INSERT INTO counters AS kept VALUES ($1, $2::date, greatest($3::bigint, 0))
     ON CONFLICT (name, day) DO UPDATE SET amount = greatest(kept.amount + $3::bigint, 0)`,
    [use.name, use.day, use.amount],
  )
}

/** What a day's counter stands at; 0 where nothing was taken. */
export async function readCounter(store: Store, name: string, day: string): Promise<number> {
  const [row] = await store.database.query<{ amount: number }>(
    'SELECT amount::float8 AS amount FROM counters WHERE name = $1 AND day = $2::date',
    [name, day],
  )
  return row?.amount ?? 0
}
