import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Connection, Database, Parameter } from './database.ts'
import { type TestDatabase, testDatabaseKinds } from './test-databases.ts'
import { encodeVector } from './vector-bytes.ts'

describe.each(testDatabaseKinds())('$name database', ({ open }) => {
  let opened: TestDatabase
  let database: Database

  beforeAll(async () => {
    opened = await open()
    database = opened.database
    await database.query('CREATE TABLE stock (name text PRIMARY KEY, amount int NOT NULL)')
  })
  beforeEach(() => database.query('TRUNCATE stock'))
  afterAll(() => opened.drop())

  const names = async (from: Connection = database): Promise<string[]> =>
    (await from.query<{ name: string }>('SELECT name FROM stock ORDER BY name')).map(({ name }) => name)
  const add = (name: string, to: Connection = database): Promise<unknown> =>
    to.query('INSERT INTO stock VALUES ($1, 1)', [name])

  it.each<{ sql: string; params: Parameter[]; value: unknown; why: string }>([
    { sql: '$1::int', params: [7], value: 7, why: 'int is a number' },
    { sql: '$1::float8', params: [0.1], value: 0.1, why: 'float8 is a number' },
    { sql: '$1::bigint', params: ['9007199254740993'], value: '9007199254740993', why: 'bigint stays exact' },
    { sql: '$1::bigint', params: [3], value: '3', why: 'a small bigint is a string too' },
    { sql: 'count(*)', params: [], value: '1', why: 'count is a bigint' },
    { sql: 'count(*)::int', params: [], value: 1, why: 'a cast gives a number' },
    { sql: '$1::numeric', params: ['-77626000.10'], value: '-77626000.10', why: 'numeric keeps its digits' },
    {
      sql: '$1::numeric[]',
      params: [['1.10', null]],
      value: ['1.10', null],
      why: 'numerics of an array too',
    },
    { sql: '$1::text', params: ["a'b\\\n円🏯"], value: "a'b\\\n円🏯", why: 'text is not altered' },
    { sql: '$1::text', params: [''], value: '', why: 'an empty text is not NULL' },
    { sql: '$1::text', params: [null], value: null, why: 'NULL is null' },
    { sql: '$1::bool', params: [false], value: false, why: 'boolean' },
    {
      sql: '$1::text[]',
      params: [['a,b', '"{}"', '', null, 'NULL']],
      value: ['a,b', '"{}"', '', null, 'NULL'],
      why: 'array of text',
    },
    { sql: '$1::text[]', params: [[]], value: [], why: 'an empty array' },
    { sql: '$1::int[]', params: [[1, null, -3]], value: [1, null, -3], why: 'array of int' },
    { sql: '$1::int[]', params: ['{1,2}'], value: [1, 2], why: "an array in Postgres's own spelling" },
    { sql: '$1::float8[]', params: [[0.5, 2]], value: [0.5, 2], why: 'array of float8' },
    {
      sql: '$1::jsonb',
      params: ['{"a":[1,null,"円"]}'],
      value: { a: [1, null, '円'] },
      why: 'jsonb is parsed',
    },
    { sql: '$1::jsonb', params: ['"text"'], value: 'text', why: 'a JSON string is parsed too' },
    { sql: '$1::date', params: ['2024-04-01'], value: '2024-04-01', why: 'a date has no time zone' },
    {
      sql: '$1::timestamptz',
      params: ['2024-04-01T00:00:00Z'],
      value: new Date('2024-04-01T00:00:00Z'),
      why: 'a moment is a Date',
    },
    {
      sql: '($1::vector)::real[]',
      params: [encodeVector(Float32Array.of(1, -0.5))],
      value: [1, -0.5],
      why: 'a vector as bytes',
    },
    { sql: '($1::vector)::real[]', params: ['[1,-0.5]'], value: [1, -0.5], why: 'a vector as text' },
  ])('reads $sql of $params: $why', async ({ sql, params, value }) => {
    expect(await database.query(`SELECT ${sql} AS value`, params)).toEqual([{ value }])
  })

  it('takes and gives bytes as they are', async () => {
    const bytes = Uint8Array.of(0, 255, 92, 39)
    const [row] = await database.query<{ value: Uint8Array }>('SELECT $1::bytea AS value', [bytes])
    expect(Uint8Array.from(row?.value ?? [])).toEqual(bytes)
  })

  it.each([
    { sql: 'SELEKT 1', sqlState: '42601', why: 'a syntax error' },
    { sql: 'SELECT * FROM nowhere', sqlState: '42P01', why: 'an unknown table' },
    { sql: 'SELECT 1; SELECT 2', sqlState: '42601', why: 'two statements in one call' },
    { sql: "SELECT 'x'::int", sqlState: '22P02', why: 'a bad value' },
    { sql: 'SELECT 1 / 0', sqlState: '22012', why: 'an error while running' },
  ])('throws DatabaseError $sqlState for $why, and works on', async ({ sql, sqlState }) => {
    await expect(database.query(sql)).rejects.toMatchObject({ name: 'DatabaseError', sqlState })
    expect(await database.query('SELECT 1 AS value')).toEqual([{ value: 1 }])
  })

  it('refuses a duplicate key with 23505', async () => {
    await add('a')
    await expect(add('a')).rejects.toMatchObject({ name: 'DatabaseError', sqlState: '23505' })
  })

  it('answers concurrent queries each with its own rows, errors among them', async () => {
    const asked = Array.from({ length: 40 }, (_, index) =>
      index % 4 === 3
        ? database.query('SELECT 1 / $1::int', [0]).then(
            () => 'no error',
            () => 'error',
          )
        : database.query<{ value: number }>('SELECT $1::int AS value', [index]).then(([row]) => row?.value),
    )
    const expected = asked.map((_, index) => (index % 4 === 3 ? 'error' : index))
    expect(await Promise.all(asked)).toEqual(expected)
  })

  it('commits what a transaction did and returns its result', async () => {
    const result = await database.transaction(async (connection) => {
      await Promise.all([add('a', connection), add('b', connection)])
      return names(connection)
    })
    expect(result).toEqual(['a', 'b'])
    expect(await names()).toEqual(['a', 'b'])
  })

  it('rolls back when the work throws', async () => {
    const failed = database.transaction(async (connection) => {
      await add('a', connection)
      throw new Error('stop')
    })
    await expect(failed).rejects.toThrow('stop')
    expect(await names()).toEqual([])
  })

  it('rolls back and rejects when the work swallowed the error of a statement', async () => {
    const failed = database.transaction(async (connection) => {
      await add('a', connection)
      await connection.query('SELECT 1 / 0').catch(() => undefined)
    })
    await expect(failed).rejects.toThrow('Cannot commit')
    expect(await names()).toEqual([])
  })

  it('waits for statements that the work did not wait for', async () => {
    await database.transaction(async (connection) => {
      void add('a', connection)
    })
    expect(await names()).toEqual(['a'])
  })

  it('refuses statements after the first failed one of a transaction', async () => {
    const failed = database.transaction(async (connection) => {
      await connection.query('SELECT 1 / 0').catch(() => undefined)
      await add('a', connection)
    })
    await expect(failed).rejects.toMatchObject({ sqlState: '25P02' })
  })

  it('undoes only the inner work when a nested transaction fails', async () => {
    await database.transaction(async (connection) => {
      await add('outer', connection)
      await connection
        .transaction(async (inner) => {
          await add('inner', inner)
          await add('inner', inner)
        })
        .catch(() => undefined)
      await connection.transaction((inner) => add('second', inner))
    })
    expect(await names()).toEqual(['outer', 'second'])
  })

  it('refuses the database inside its own transaction, where the embedded one would hang', async () => {
    const failed = database.transaction(async () => names(database))
    await expect(failed).rejects.toThrow('Cannot use the database inside its own transaction')
    const nested = database.transaction(() => database.transaction(async () => 1))
    await expect(nested).rejects.toThrow('Cannot use the database inside its own transaction')
  })

  it('refuses a connection whose transaction has ended', async () => {
    const kept = await database.transaction(async (connection) => [connection])
    await expect(kept[0]?.query('SELECT 1')).rejects.toThrow('the transaction has ended')
  })

  it('keeps concurrent transactions apart', async () => {
    const increase = (): Promise<void> =>
      database.transaction(async (connection) => {
        const [row] = await connection.query<{ amount: number }>(
          "SELECT amount FROM stock WHERE name = 'a' FOR UPDATE",
        )
        await connection.query("UPDATE stock SET amount = $1 WHERE name = 'a'", [(row?.amount ?? 0) + 1])
      })
    await add('a')
    await Promise.all(Array.from({ length: 8 }, increase))
    expect(await database.query("SELECT amount FROM stock WHERE name = 'a'")).toEqual([{ amount: 9 }])
  })
})
