import Type from 'typebox'
import { chainOf } from '#modules/organizations'
import { authorize } from '#platform/actor'
import { endpoint } from '#platform/endpoint'
import { platformErrors } from '#platform/errors'
import { Id, Text, UuidParams } from '#platform/shapes'
import { TextShape } from '../document.content.ts'
import { documentErrors } from '../document.errors.ts'
import { documentPolicy } from '../document.policy.ts'
import { getDocument } from '../document.store.ts'
import { demandReach } from '../figures/demand-reach.ts'
import { demandPhotos } from '../photos/demand-photos.ts'
import { readWritten } from '../sections/read-written.ts'
import { findSections } from '../sections/section.store.ts'
import { SectionKey } from '../sections/section.ts'
import { findOpenSuggestions, insertSuggestion, MOST_OPEN } from './suggestion.store.ts'
import { presentSuggestion, SuggestionSchema } from './suggestion.ts'

export const suggest = endpoint({
  route: 'POST /api/documents/{id}/suggestions',
  summary:
    'Propose other words for a section, made from its `version`: they stand beside it until whoever writes takes or declines them',
  may: documentPolicy.comment,
  params: UuidParams,
  body: Type.Object(
    { section: SectionKey, version: Id, body: TextShape, note: Type.Optional(Text(500)) },
    { additionalProperties: false },
  ),
  answer: SuggestionSchema,
  bodyLimit: 2 * 1024 * 1024,
  async handle({ db, params: { id }, body: { section: key, version, note = '', ...sent }, ...request }) {
    const { actor, platform, reply } = request
    const document = await getDocument(db, id)
    authorize(actor, documentPolicy.comment, await chainOf(db, document.organizationId))
    const section = (await findSections(db, id)).find((one) => one.key === key)
    if (!section) throw platformErrors.NOT_FOUND()
    if (section.version !== version)
      throw documentErrors.DOCUMENT_SECTION_CHANGED({ name: section.changedByName })
    const body = readWritten(sent.body)
    await demandReach(db, actor, document.organizationId, body, section.body)
    await demandPhotos(db, actor, body, section.body)
    if ((await findOpenSuggestions(db, id)).length >= MOST_OPEN)
      throw documentErrors.DOCUMENT_SUGGESTIONS_FULL({ most: MOST_OPEN })
    const row = await insertSuggestion(db, {
      ...{ documentId: id, section: key, madeFrom: version, body: JSON.stringify(body), note: note.trim() },
      ...{ by: actor.id ?? '', byName: actor.name, at: platform.clock() },
      ...{ outcome: null, settledByName: null, settledAt: null },
    })
    reply.code(201)
    return presentSuggestion(row)
  },
})
