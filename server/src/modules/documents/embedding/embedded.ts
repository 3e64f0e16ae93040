import { parsePeriod } from '@medelge/figures'
import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { tableAppraisals } from '#modules/appraisals'
import type { DocumentRow } from '../document.ts'
import type { SectionRow } from '../sections/section.ts'
import { findTemplate } from '../templates.ts'
import type { EmbeddedForms } from './embedded-forms.ts'

/** What sections of a document print of other forms; a template says which do. */
export async function embeddedIn(
  db: Kysely<Database>,
  { template, period, organizationId }: Pick<DocumentRow, 'template' | 'period' | 'organizationId'>,
  sections: readonly Pick<SectionRow, 'key'>[],
): Promise<EmbeddedForms[]> {
  const embeds = new Set(
    (findTemplate(template)?.sections ?? []).flatMap(({ key, embeds: form }) => (form ? [key] : [])),
  )
  const own = sections.filter(({ key }) => embeds.has(key))
  if (own.length === 0) return []
  const year = Number(parsePeriod(period).to.slice(0, 4))
  const forms = await tableAppraisals(db, { organizationId, year })
  return own.map(({ key }) => ({ section: key, forms }))
}
