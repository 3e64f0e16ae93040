import { type RawBuilder, sql } from 'kysely'
import { extensionPoint } from '#platform/extension-point'

/** As what somebody took part. */
export const serviceParts = ['lectured', 'served', 'attended'] as const
export type ServicePart = (typeof serviceParts)[number]

/** Where hours of service are known from. */
export interface ServiceSource {
  source: string
  /**
   * What these people did, as SQL: `id, source, member_id, day, last` (its last day), `part, half_hours, what, screen,
   * team_id, organization_id` (whose record it is), `counts` (else it is on its way, and takes its place on its day).
   */
  rows(members: RawBuilder<unknown>): RawBuilder<unknown>
}

export const serviceSources = extensionPoint<ServiceSource>('sources of service')

/** The same of all sources. `members` is an array of ids in SQL, or a query of them. */
export const serviceRows = (members: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql.join(
    serviceSources.all().map(({ rows }) => rows(members)),
    sql` union all `,
  )
