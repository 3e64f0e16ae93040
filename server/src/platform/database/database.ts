import { CamelCasePlugin, type IsolationLevel, Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import type { Database } from '#database'
import { sqlState } from './database-fault.ts'
import { outgrown, type PreparedClient, prepareOn, StatementNames } from './prepared-client.ts'
import { insideTransaction, isInTransaction, outsideTransaction } from './transaction.ts'

export { isInTransaction }

// int8: amounts and counters stay below 2^53, so a number is exact. date: a calendar day has no time zone.
pg.types.setTypeParser(pg.types.builtins.INT8, Number)
pg.types.setTypeParser(pg.types.builtins.DATE, (day) => day)

/** How long what asks the database may take, in milliseconds; 0 is without end. */
export interface Limits {
  /** Connections of the pool. */
  max: number
  /** Waiting for a connection of the pool, or for the server to take one. */
  connect: number
  statement: number
  /** Waiting for a row that another transaction holds. */
  lock: number
  /** A transaction in which nobody asks anything. */
  idle: number
  /** Whether the statements of transactions are kept by name. */
  prepare: boolean
}

const second = 1000
const minute = 60 * second

/** Somebody waits in front of a screen: a clear refusal soon is better than an answer some time. */
export const requestLimits: Limits = {
  max: 20,
  connect: 5 * second,
  statement: 20 * second,
  lock: 10 * second,
  idle: 30 * second,
  prepare: true,
}

/**
 * Jobs, the tally and the start: a pool of their own, so that neither side can use up the other's connections. What
 * they ask is planned each time: a statement for ten thousand rows is not best answered like one for a single row.
 */
export const backgroundLimits: Limits = {
  max: 10,
  connect: 30 * second,
  statement: 60 * minute,
  lock: 5 * minute,
  idle: 15 * minute,
  prepare: false,
}

export interface OpenDatabase {
  db: Kysely<Database>
  pool: pg.Pool
  close(): Promise<void>
}

/** Waiting for a second connection while holding one is how a pool locks itself up: all wait, none gives back. */
function refuseInsideTransaction(): void {
  if (isInTransaction())
    throw new Error('A second connection was asked for inside a transaction; hand the transaction in instead')
}

/** Opens a pool; snake_case in SQL becomes camelCase in code, translated here once. */
export function openDatabase(url: string, limits: Partial<Limits> = {}): OpenDatabase {
  const { max, connect, statement, lock, idle, prepare } = { ...requestLimits, ...limits }
  const pool = new pg.Pool({
    connectionString: url,
    max,
    connectionTimeoutMillis: connect,
    statement_timeout: statement,
    lock_timeout: lock,
    idle_in_transaction_session_timeout: idle,
    keepAlive: true,
  })
  // A lost idle connection is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  const clients = new WeakMap<pg.PoolClient, PreparedClient>()
  const names = new StatementNames()
  const guarded = {
    connect: async () => {
      refuseInsideTransaction()
      const client = await pool.connect()
      const known = clients.get(client) ?? prepareOn(client, names, prepare)
      clients.set(client, known)
      // Of what a connection of the driver can do, Kysely asks and gives back.
      return known as unknown as pg.PoolClient
    },
    end: () => pool.end(),
  }
  const db = new Kysely<Database>({
    dialect: new PostgresDialect({ pool: guarded }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  })
  return { db, pool, close: () => db.destroy() }
}

const retryable = new Set(['40001', '40P01'])

export interface TransactionOptions {
  isolation?: IsolationLevel
  readOnly?: boolean
  /** Milliseconds a statement may take where the pool's limit is too short. */
  statement?: number
  /** Milliseconds in which the work may ask nothing, where it waits for somebody else. */
  idle?: number
}

/**
 * Runs work in one transaction; a deadlock or serialization failure is tried again, at most three times. Inside,
 * the transaction handed in is the only way to the database.
 */
export async function inTransaction<T>(
  db: Kysely<Database>,
  work: (trx: Kysely<Database>) => Promise<T>,
  { isolation, readOnly, statement, idle }: TransactionOptions = {},
): Promise<T> {
  let builder = db.transaction()
  if (isolation) builder = builder.setIsolationLevel(isolation)
  if (readOnly) builder = builder.setAccessMode('read only')
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await builder.execute(async (trx) => {
        if (statement !== undefined)
          await sql`set local statement_timeout = ${sql.lit(statement)}`.execute(trx)
        if (idle !== undefined)
          await sql`set local idle_in_transaction_session_timeout = ${sql.lit(idle)}`.execute(trx)
        return insideTransaction(trx, () => work(trx))
      })
    } catch (error) {
      if (attempt >= 3 || !(retryable.has(sqlState(error) ?? '') || outgrown(error))) throw error
    }
  }
}

/**
 * Does work beside a transaction that is under way, on a connection of its own, such as telling how far a long one
 * has come. Only for what runs in the background: that pool is larger than all that can run there at once.
 */
export const besideTransaction = <T>(work: () => Promise<T>): Promise<T> => outsideTransaction(work)
