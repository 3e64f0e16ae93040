import type { Kysely } from 'kysely'
import Type from 'typebox'
import type { Database } from '#database'
import { writersWith } from '#modules/checks'
import { endpoint } from '#platform/endpoint'
import { Uuid } from '#platform/shapes'
import { documentErrors } from '../document.errors.ts'
import { documentPolicy } from '../document.policy.ts'
import { holdDocument, holdSection, noteWritten } from '../sections/open-section.ts'
import { updateSection } from '../sections/section.store.ts'
import { lockSuggestion, type SuggestionRow, settleSuggestion } from './suggestion.store.ts'
import { presentSuggestion, SuggestionSchema } from './suggestion.ts'

const params = Type.Object({ id: Uuid, suggestion: Uuid })

/** A suggestion nobody has answered yet. */
async function lockOpen(trx: Kysely<Database>, id: string, suggestion: string): Promise<SuggestionRow> {
  const row = await lockSuggestion(trx, id, suggestion)
  if (row.outcome !== null)
    throw documentErrors.DOCUMENT_SUGGESTION_SETTLED({ name: row.settledByName ?? '' })
  return row
}

export const takeSuggestion = endpoint({
  route: 'POST /api/documents/{id}/suggestions/{suggestion}/take',
  summary:
    'Take proposed words: the section reads so from now on, and who proposed them has written in the document. Refused where the section was changed since',
  may: documentPolicy.write,
  params,
  answer: SuggestionSchema,
  async handle({ db, params: { id, suggestion }, actor, platform }) {
    const at = platform.clock()
    await holdDocument(db, id, actor)
    const row = await lockOpen(db, id, suggestion)
    const { document, section } = await holdSection(db, { id, key: row.section }, actor, at)
    if (section.version !== row.madeFrom)
      throw documentErrors.DOCUMENT_SECTION_CHANGED({ name: section.changedByName })
    // Whose words stand in it checks it not, be they written or proposed.
    const proposed = { ...document, writtenBy: writersWith(document, row.by) }
    await noteWritten(db, proposed, actor, at)
    await updateSection(db, section, {
      ...{ body: JSON.stringify(row.body), version: section.version + 1 },
      ...{ changedBy: actor.id, changedByName: actor.name, changedAt: at },
    })
    const settled = { outcome: 'taken' as const, settledByName: actor.name, settledAt: at }
    return presentSuggestion(await settleSuggestion(db, row.id, settled))
  },
})

export const declineSuggestion = endpoint({
  route: 'POST /api/documents/{id}/suggestions/{suggestion}/decline',
  summary: 'Decline proposed words, also those of a section that was changed since',
  may: documentPolicy.write,
  params,
  answer: SuggestionSchema,
  async handle({ db, params: { id, suggestion }, actor, platform }) {
    await holdDocument(db, id, actor)
    const row = await lockOpen(db, id, suggestion)
    const settled = { outcome: 'declined' as const, settledByName: actor.name, settledAt: platform.clock() }
    return presentSuggestion(await settleSuggestion(db, row.id, settled))
  },
})
