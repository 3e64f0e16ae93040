import type { FastifyReply } from 'fastify'
import type { Static } from 'typebox'
import { type Locale, sentence } from '#platform/locale'
import type { ImportSummarySchema } from './data-value.ts'
import type { Outcome } from './judge-set.ts'

type Summary = Static<typeof ImportSummarySchema>

const statusOf = ({ importCount: { imported, updated }, conflicts }: Outcome): Summary['status'] =>
  conflicts.length === 0 ? 'SUCCESS' : imported + updated > 0 ? 'WARNING' : 'ERROR'

/** Whether nothing of a set could be taken. */
export const isRefused = (outcome: Outcome): boolean => statusOf(outcome) === 'ERROR'

/** What became of a set, as DHIS2 says it; 409 where nothing of it was taken. */
export function answered(
  { outcome }: { outcome: Outcome },
  how: 'done' | 'dry-run',
  { locale }: { locale: Locale },
  reply: FastifyReply,
): Summary {
  const status = statusOf(outcome)
  reply.code(status === 'ERROR' ? 409 : 200)
  const description = sentence(locale, `data-value.${how}`, outcome.importCount)
  return { responseType: 'ImportSummary', status, description, ...outcome, dataSetComplete: 'false' }
}
