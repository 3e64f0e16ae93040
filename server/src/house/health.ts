import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { houseErrors } from './errors.ts'
import type { House } from './house.ts'

/** /healthz: the process lives. /readyz: it can do its work, the database answers. */
export function answerHealth(app: FastifyInstance, house: House): void {
  app.get('/healthz', { config: { may: 'anyone' } }, async () => ({ status: 'ok' }))
  app.get('/readyz', { config: { may: 'anyone' } }, async () => {
    await sql`select 1`.execute(house.db).catch(() => {
      throw houseErrors.NOT_READY()
    })
    return { status: 'ready' }
  })
}
