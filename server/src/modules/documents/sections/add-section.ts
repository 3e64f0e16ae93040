import { EMPTY_TEXT } from '@medelge/documents'
import Type from 'typebox'
import { endpoint } from '#platform/endpoint'
import { Line, Nullable, Uuid, UuidParams } from '#platform/shapes'
import { documentErrors } from '../document.errors.ts'
import { documentPolicy } from '../document.policy.ts'
import { holdDocument, holdSection, noteWritten } from './open-section.ts'
import { deleteSection, findSections, insertSections, lockSection, moveBehind } from './section.store.ts'
import { presentSection, SectionKey, SectionSchema } from './section.ts'

/** The longest report seen has forty. */
const MOST_SECTIONS = 150

export const addSection = endpoint({
  route: 'POST /api/documents/{id}/sections',
  summary: 'Put in a section of one’s own behind another, or before all of them',
  may: documentPolicy.write,
  params: UuidParams,
  body: Type.Object(
    { behind: Nullable(SectionKey), heading: Line(200), level: Type.Integer({ minimum: 1, maximum: 3 }) },
    { additionalProperties: false },
  ),
  answer: SectionSchema,
  async handle({ db, params: { id }, body: { behind, heading, level }, actor, reply, platform }) {
    const now = platform.clock()
    const document = await holdDocument(db, id, actor)
    const sections = await findSections(db, id)
    if (sections.length >= MOST_SECTIONS) throw documentErrors.DOCUMENT_SECTIONS_FULL({ most: MOST_SECTIONS })
    const position = behind === null ? -1 : (await lockSection(db, id, behind)).position
    // Never that of one taken out before: remarks and what is kept on devices go by it.
    const key = `own-${document.version + 1}`
    await moveBehind(db, id, position)
    await insertSections(db, [
      {
        ...{ documentId: id, key, position: position + 1, level: level as 1 | 2 | 3, heading },
        body: JSON.stringify(EMPTY_TEXT),
        ...{ changedBy: actor.id, changedByName: actor.name, changedAt: now },
      },
    ])
    await noteWritten(db, document, actor, now)
    reply.code(201)
    return presentSection(await lockSection(db, id, key), actor.id ?? '', now)
  },
})

export const removeSection = endpoint({
  route: 'DELETE /api/documents/{id}/sections/{key}',
  summary: 'Take a section out of an open document that nobody else writes in',
  may: documentPolicy.write,
  params: Type.Object({ id: Uuid, key: SectionKey }),
  async handle({ db, params, actor, reply, platform }) {
    const now = platform.clock()
    const { document, section } = await holdSection(db, params, actor, now)
    await deleteSection(db, section)
    await noteWritten(db, document, actor, now)
    reply.code(204)
    return null
  },
})
