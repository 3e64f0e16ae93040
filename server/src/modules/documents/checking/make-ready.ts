import { unboundNumbers } from '@medelge/documents'
import type { Kysely } from 'kysely'
import type { Database } from '#database'
import type { StepBy } from '#modules/checks'
import { freezeFigures } from '#modules/figures'
import type { Locale } from '#platform/locale'
import { sentence } from '#platform/locale'
import { documentErrors } from '../document.errors.ts'
import type { DocumentRow } from '../document.ts'
import { asReportFigures, readBound } from '../figures/read-bound.ts'
import type { SaidFigure } from '../figures/said-figure.ts'
import { demandFilled } from '../forms/demand-filled.ts'
import { findSections } from '../sections/section.store.ts'
import { holderOf, type SectionRow } from '../sections/section.ts'
import { contentOf } from './content.ts'
import { unboundInCovering } from './covering-numbers.ts'
import { insertReading } from './reading.store.ts'

const NAMED = 3

/** Somebody who still writes would lose what was not saved. */
function demandNobody(sections: readonly SectionRow[], { actor, at }: StepBy): void {
  const held = sections.find((one) => ![null, actor.id].includes(holderOf(one, at)))
  if (held)
    throw documentErrors.DOCUMENT_SECTION_HELD({
      name: held.heldByName,
      until: held.heldUntil?.toISOString(),
    })
}

/** No number is handed in that says not where it comes from. */
function demandBound(
  { head }: DocumentRow,
  sections: readonly SectionRow[],
  figures: readonly SaidFigure[],
): void {
  const unbound = [
    ...sections.flatMap(({ body }) => unboundNumbers(body)),
    ...unboundInCovering(head.covering, sections, figures),
  ]
  if (unbound.length === 0) return
  const numbers = (locale: Locale) =>
    unbound
      .slice(0, NAMED)
      .map(({ around }) => around)
      .join(sentence(locale, 'value.comma'))
  throw documentErrors.DOCUMENT_NUMBERS_UNBOUND({ count: unbound.length, numbers })
}

/**
 * Reads a document that is handed in, once, and keeps it as what will be checked, each figure with where the ledger
 * stood. Refused while somebody else writes in it, while a number says not where it comes from, or a figure is not known.
 */
export async function makeReady(trx: Kysely<Database>, row: DocumentRow, by: StepBy): Promise<void> {
  const sections = await findSections(trx, row.id)
  demandNobody(sections, by)
  demandFilled(sections, by.at)
  const figures = await readBound(trx, sections, { now: by.at })
  demandBound(row, sections, figures)
  const missing = figures.filter(({ text, cell }) => text === null && !cell)
  if (missing.length > 0)
    throw documentErrors.DOCUMENT_FIGURES_MISSING({
      count: missing.length,
      names: (locale: Locale) =>
        missing
          .slice(0, NAMED)
          .map(({ metricName }) => metricName)
          .join(sentence(locale, 'value.comma')),
    })
  const id = await insertReading(trx, {
    documentId: row.id,
    content: JSON.stringify(await contentOf(trx, row, sections, by.at)),
    figures: JSON.stringify(figures),
    readAt: by.at,
    handedInBy: by.actor.id ?? '',
    handedInByName: by.actor.name,
  })
  await freezeFigures(trx, { kind: 'document', id }, asReportFigures(figures), by.actor.id ?? '', by.at)
}
