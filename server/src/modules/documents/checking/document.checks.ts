import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { driftOf } from '#engines/documents/drift'
import type { CheckCard, CheckedNoun, CheckFlag } from '#modules/checks'
import { dayOf } from '#platform/clock'
import { type Locale, sentence } from '#platform/locale'
import { documentPolicy } from '../document.policy.ts'
import { type DocumentRow, DocumentSchema, presentDocument } from '../document.ts'
import { readBoundOf } from '../figures/read-bound.ts'
import type { SaidFigure } from '../figures/said-figure.ts'
import { findSections } from '../sections/section.store.ts'
import { freezeReading, revokeFrozen } from '../versions/freeze-reading.ts'
import { makeReady } from './make-ready.ts'
import { findReadings } from './reading.store.ts'

type Db = Kysely<Database>

const bound = (figures: readonly SaidFigure[]) =>
  figures.map(({ place, amount }) => ({ place, value: amount }))

/** The figures of a reading that say something else now. */
export const movedSince = (read: readonly SaidFigure[], again: readonly SaidFigure[]) =>
  driftOf(bound(read), bound(again))

async function versionOf(db: Db, row: DocumentRow) {
  const { checkAt, checksLeft, title, head } = row
  const sections = await findSections(db, row.id)
  const written = sections.map(({ key, version }) => ({ key, version }))
  return { checkAt, checksLeft, title, head, sections: written }
}

async function cards(db: Db, rows: readonly DocumentRow[], locale: Locale, now: Date) {
  const readings = await findReadings(
    db,
    rows.map(({ id }) => id),
  )
  const all = new Map<string, CheckCard>()
  const again = await readBoundOf(
    db,
    rows.map(({ id }) => readings.get(id)?.content.sections ?? []),
    { now },
  )
  for (const [nth, row] of rows.entries()) {
    const figures = readings.get(row.id)?.figures ?? []
    const moved = movedSince(figures, again[nth] ?? []).length
    const flags: CheckFlag[] = moved > 0 ? [{ flag: 'figures-moved', detail: String(moved) }] : []
    all.set(row.id, {
      title: row.title,
      unitId: row.organizationId,
      when: row.period,
      amount: String(figures.length),
      unit: sentence(locale, 'document.figures'),
      flags,
    })
  }
  return all
}

/** A document on its way to be frozen: it posts nothing; its last yes freezes what was checked. */
export const documentChecks: CheckedNoun<'documents', typeof DocumentSchema.properties, DocumentRow> = {
  kind: 'document',
  path: 'documents',
  confirms: true,
  screenOf: ({ id }) => `/documents/${id}`,
  record: documentPolicy.write,
  correct: documentPolicy.correct,
  leadOf: ({ organizationId, recordedAt }) => ({ unit: organizationId, day: dayOf(recordedAt) }),
  answer: DocumentSchema,
  present: presentDocument,
  makeReady,
  totals: { enter: freezeReading, leave: revokeFrozen },
  versionOf,
  cards,
}
