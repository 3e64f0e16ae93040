import type { FastifyInstance } from 'fastify'
import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import { platformErrors } from '../errors.ts'

/** How the database of the platform is: one of its own that died is started again, until that fails for good. */
export type DatabaseState = 'running' | 'restarting' | 'lost'

export interface Health {
  databaseState(): DatabaseState
  /** Rejects where the database does not answer. */
  askDatabase(): Promise<unknown>
}

/** The health of a platform over a database that others look after. */
export const healthOver = (
  db: Kysely<Database>,
  databaseState: Health['databaseState'] = () => 'running',
): Health => ({ databaseState, askDatabase: () => sql`select 1`.execute(db) })

/** Whoever asks this wants a quick answer, also from a database that says nothing at all. Milliseconds. */
const PATIENCE = 2000

async function within<T>(limit: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('too late')), limit)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}

/**
 * /healthz: the process lives and can go on by itself, be it that its database is just coming back; 503 when only
 * a new start helps. /readyz: it can do its work now, the database answers.
 */
export function answerHealth(app: FastifyInstance, health: Health): void {
  const config = { may: 'anyone', unidentified: true } as const
  const schema = (summary: string) => ({ summary, tags: ['platform'], security: [{}] })
  app.get(
    '/healthz',
    { config, schema: schema('Whether the process lives and can go on by itself') },
    async (_, reply) => {
      const database = health.databaseState()
      reply.header('cache-control', 'no-store')
      if (database === 'lost') reply.code(503)
      return { status: database === 'lost' ? 'failed' : 'ok', database }
    },
  )
  app.get('/readyz', { config, schema: schema('Whether it can do its work now') }, async (_, reply) => {
    reply.header('cache-control', 'no-store')
    await within(PATIENCE, health.askDatabase()).catch(() => {
      throw platformErrors.NOT_READY({ seconds: 5 })
    })
    return { status: 'ready' }
  })
}
