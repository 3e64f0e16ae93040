import type { Kysely } from 'kysely'
import type { Static } from 'typebox'
import type { Database } from '#database'
import { titlesBehind } from '#modules/figures'
import type { Actor } from '#platform/actor'
import type { SampleSchema } from './opinion.ts'
import type { findSamples } from './sample.store.ts'

type Sample = Awaited<ReturnType<typeof findSamples>>[number]

/** Samples as they are answered, each record with what it is called for whoever may see it. */
export async function presentSamples(
  db: Kysely<Database>,
  actor: Actor,
  samples: readonly Sample[],
): Promise<Static<typeof SampleSchema>[]> {
  const titleOf = await titlesBehind(
    db,
    actor,
    samples.flatMap(({ records }) => records),
  )
  return samples.map(({ records, madeAt, appraisalId: _, version: __, ...sample }) => ({
    ...sample,
    madeAt: madeAt.toISOString(),
    records: records.map((record) => ({
      place: record.place,
      source: { kind: record.sourceKind, id: record.sourceId, title: titleOf(record) },
      day: record.day,
      verdict: record.verdict as 'right' | 'doubtful' | 'wrong' | null,
      note: record.note,
    })),
  }))
}
