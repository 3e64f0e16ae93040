import type { Config } from '#platform/config'
import { inField } from '#platform/errors'
import type { RetentionKind } from '#platform/retention/retention-kind'
import { retentionErrors } from './retention.errors.ts'

/** Refuses a period that the kind does not allow. */
export function demandWithin(kind: RetentionKind, config: Config, period: number): void {
  const { least, most } = kind.range(config)
  if (period < least || period > most)
    throw retentionErrors.RETENTION_OUT_OF_RANGE({ least, most, ...inField('period') })
}
