import type { Static } from 'typebox'
import type { SampleSchema } from './opinion.ts'
import type { findSamples } from './sample.store.ts'

export const presentSample = ({
  records,
  madeAt,
  appraisalId: _,
  version: __,
  ...sample
}: Awaited<ReturnType<typeof findSamples>>[number]): Static<typeof SampleSchema> => ({
  ...sample,
  madeAt: madeAt.toISOString(),
  records: records.map(({ place, sourceKind: kind, sourceId: id, day, verdict, note }) => ({
    place,
    source: { kind, id },
    day,
    verdict: verdict as 'right' | 'doubtful' | 'wrong' | null,
    note,
  })),
})
