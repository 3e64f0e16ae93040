import pg from 'pg'
import { requestLimits } from './database.ts'

type Query = pg.Client['query']

const textOf = (asked: unknown): string =>
  typeof asked === 'string' ? asked : ((asked as { text?: string }).text ?? '')

/** Writes down every statement that requests send, begin and commit too; what the background asks is left out. */
export function countStatements(): {
  during<T>(work: () => Promise<T>): Promise<[T, string[]]>
  stop(): void
} {
  const { query } = pg.Client.prototype
  const sent: string[] = []
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
    const { connectionParameters } = this as unknown as {
      connectionParameters: { statement_timeout: number }
    }
    if (connectionParameters.statement_timeout === requestLimits.statement) sent.push(textOf(args[0]))
    return Reflect.apply(query, this, args)
  } as Query
  return {
    async during(work) {
      sent.length = 0
      const done = await work()
      return [done, sent.splice(0)]
    },
    stop() {
      pg.Client.prototype.query = query
    },
  }
}
