import type pg from 'pg'
import { statementSpan } from '../tracing/statement-span.ts'
import { inPart } from '../tracing/tracing.ts'
import { takeLate } from './transaction.ts'

/** Names of a pool, and so of each of its connections: lists of changing length would be without end. */
const MOST = 400
/** Longer texts carry their content in them, and come but once. */
const LONGEST = 12_000

/** The names under which the connections of one pool keep statements. */
export class StatementNames {
  private readonly names = new Map<string, string>()

  /** Undefined for what is not worth a place. */
  of(text: string): string | undefined {
    const known = this.names.get(text)
    if (known || this.names.size >= MOST || text.length > LONGEST) return known
    const name = `s${this.names.size + 1}`
    this.names.set(text, name)
    return name
  }
}

/** A statement that a connection keeps under a name wherever it runs; see `executePrepared`. */
export interface AlwaysPrepared {
  always: string
}

const begins = /^(begin|start transaction)/
/**
 * PostgreSQL takes planning for cheap, and would plan the longest statements anew each time, those that ask several
 * things together: a sixth of what it does for a record.
 */
const beginPlannedOnce = 'begin; set local plan_cache_mode = force_generic_plan'
const ends = /^(commit|rollback)$/

/** A migration by a newer process added a column under a statement that answers all of them: it is to be asked anew. */
export const outgrown = (error: unknown) =>
  (error as { code?: string }).code === '0A000' && /cached plan/.test((error as Error).message)

export interface PreparedClient {
  query(text: string | AlwaysPrepared, values: unknown[]): Promise<pg.QueryResult>
  release(): void
}

/**
 * Asks with a callback. With the promise the driver would make itself, rows long done with outlive every quick
 * collection, and reading a long list takes twice the time and three times the memory.
 */
const answerTo = (client: pg.PoolClient, statement: pg.QueryConfig): Promise<pg.QueryResult> =>
  new Promise<pg.QueryResult>((resolve, reject) => {
    client.query(statement, (error, answer) => (error ? reject(error) : resolve(answer)))
  }).catch((error: Error) => {
    // It was made where the socket was read; who asked is what one wants to know.
    Error.captureStackTrace(error)
    throw error
  })

/**
 * A connection that parses and plans what it is often asked once. Kept by name are the statements of transactions, of
 * which there are few and which name what they touch by its key, and the reads that say so (`executePrepared`).
 * Reads outside of transactions are planned each time: what they ask for (a list's filters, a unit large or small)
 * decides how they are best answered. Whatever is asked, writes that wait are written first.
 */
export function prepareOn(
  client: pg.PoolClient,
  names: StatementNames,
  transactions: boolean,
): PreparedClient {
  let inTransaction = false
  let generation = ''
  return {
    async query(asked, values) {
      const late = takeLate()
      // Kysely asks one thing of a connection at a time.
      if (late) await ask(late.sql, [...late.parameters])
      return ask(asked, values)
    },
    release: () => client.release(),
  }

  async function ask(asked: string | AlwaysPrepared, values: unknown[]): Promise<pg.QueryResult> {
    const text = typeof asked === 'string' ? asked : asked.always
    const keeps = typeof asked !== 'string' || (inTransaction && transactions)
    if (begins.test(text)) {
      inTransaction = true
      if (transactions && text === 'begin') return answerTo(client, { text: beginPlannedOnce })
    } else if (ends.test(text)) inTransaction = false
    else if (keeps) {
      const name = names.of(text)
      if (name)
        return inPart(
          () => statementSpan(text, name),
          () => askNamed({ name: name + generation, text, values }),
        )
    }
    return inPart(
      () => statementSpan(text, undefined),
      () => answerTo(client, { text, values }),
    )
  }

  async function askNamed(statement: pg.QueryConfig): Promise<pg.QueryResult> {
    try {
      return await answerTo(client, statement)
    } catch (error) {
      if (outgrown(error)) generation += '+'
      throw error
    }
  }
}
