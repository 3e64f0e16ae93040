import type { Template, Writer } from '@medelge/documents'
import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { noteStep } from '#modules/checks'
import { getOrganization } from '#modules/organizations'
import type { Actor } from '#platform/actor'
import { documentChecks } from '../checking/document.checks.ts'
import { insertDocument } from '../document.store.ts'
import type { DocumentRow } from '../document.ts'
import { findSections, insertSections } from '../sections/section.store.ts'
import { demandPeriod, draftFrom, draftFromLast } from './drafted.ts'
import { filledValues, firstValues } from './first-values.ts'
import { withKnown } from './with-known.ts'

type Db = Kysely<Database>

interface Begun {
  template: Template
  organizationId: number
  period: string
  /** The document of another year whose words it takes over. */
  last?: DocumentRow | undefined
  /** Without what nobody has recorded yet. */
  onlyKnown?: boolean | undefined
}

const WRITERS: Record<string, Writer> = { region: 'region', league: 'league', banner: 'banner' }

async function drafted(db: Db, { template, organizationId, period, last, onlyKnown }: Begun, now: Date) {
  const { name: unit, level } = await getOrganization(db, organizationId)
  const facts = { organization: organizationId, unit, period, writer: WRITERS[level ?? ''] ?? 'other' }
  const draft = await draftFrom(db, template, facts)
  if (last) {
    const before = await findSections(db, last.id)
    // What the template fills in is of the new period; the rest stands as it was written.
    const filled = await filledValues(db, draft.sections, now)
    const fresh = new Map(draft.sections.map(({ key }, nth) => [key, filled[nth]]))
    const values = before.map((one) => ({ ...one.values, ...fresh.get(one.key) }))
    return { ...draftFromLast(last, before, period), values }
  }
  const { addressees = '', covering = '' } = draft.notice ?? {}
  const head = { number: '', addressees, covering, signedBy: unit, signedOn: '' }
  const sections = onlyKnown ? await withKnown(db, draft.sections, now) : draft.sections
  return { ...draft, sections, head, values: await firstValues(db, draft.sections, now) }
}

/** Begins a document as a whole draft: from its template, or with the words of another one and the figures of its own time. */
export async function beginDocument(
  trx: Db,
  begun: Begun,
  by: { actor: Actor; at: Date },
  /** Whose open work it is, where nobody began it. */
  writer = by.actor.id ?? '',
): Promise<DocumentRow> {
  const { template, organizationId, period, last } = begun
  demandPeriod(template, period)
  const { title, head, sections, values } = await drafted(trx, begun, by.at)
  const row = await insertDocument(trx, {
    ...{ organizationId, period, template: template.code, templateVersion: template.version },
    ...{ layout: template.layout, title, begunFrom: last?.id ?? null, head: JSON.stringify(head) },
    ...{ recordedBy: writer, recordedAt: by.at, changedAt: by.at },
    ...(last ? { yearly: last.yearly } : {}),
    ...{ checkAt: null, submittedBy: null, submittedAt: null, countedAt: null },
  })
  await insertSections(
    trx,
    sections.map(({ key, level, heading, guide, form, text }, position) => ({
      ...{ documentId: row.id, key, position, level, heading, guide: guide ?? '', form: form ?? null },
      ...{ body: JSON.stringify(text), values: JSON.stringify(values[position] ?? {}), changedAt: by.at },
    })),
  )
  await noteStep(trx, documentChecks, row, 'recorded', by)
  return row
}
