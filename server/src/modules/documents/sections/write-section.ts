import Type from 'typebox'
import { dayOf } from '#platform/clock'
import { endpoint } from '#platform/endpoint'
import { Id, Line, Uuid } from '#platform/shapes'
import { TextShape, ValuesShape } from '../document.content.ts'
import { documentErrors } from '../document.errors.ts'
import { documentPolicy } from '../document.policy.ts'
import { demandReach } from '../figures/demand-reach.ts'
import { settleForm } from '../forms/settle-form.ts'
import { demandPhotos } from '../photos/demand-photos.ts'
import { heldBy, holdSection, NOBODY, noteWritten } from './open-section.ts'
import { readWritten } from './read-written.ts'
import { updateSection } from './section.store.ts'
import { presentSection, SectionKey, SectionSchema } from './section.ts'

export const writeSection = endpoint({
  route: 'PUT /api/documents/{id}/sections/{key}',
  summary:
    'Write a section; `version` is the one it was made from, and nobody else holds it. With `release` it is let go of, else held on',
  may: documentPolicy.write,
  params: Type.Object({ id: Uuid, key: SectionKey }),
  body: Type.Object(
    {
      version: Id,
      heading: Line(200),
      body: TextShape,
      values: Type.Optional(ValuesShape),
      release: Type.Optional(Type.Boolean()),
    },
    { additionalProperties: false },
  ),
  answer: SectionSchema,
  bodyLimit: 2 * 1024 * 1024,
  async handle({ db, params, body: { version, heading, release = false, ...written }, actor, platform }) {
    const now = platform.clock()
    const { document, section } = await holdSection(db, params, actor, now)
    if (section.version !== version)
      throw documentErrors.DOCUMENT_SECTION_CHANGED({ name: section.changedByName })
    const body = readWritten(written.body)
    await demandReach(db, actor, document.organizationId, body, section.body)
    await demandPhotos(db, actor, body, section.body)
    const values = settleForm(section.form, written.values ?? section.values, section.values, dayOf(now))
    await noteWritten(db, document, actor, now)
    const row = await updateSection(db, section, {
      ...{ heading, body: JSON.stringify(body), values: JSON.stringify(values), version: version + 1 },
      ...{ changedBy: actor.id, changedByName: actor.name, changedAt: now },
      ...(release ? NOBODY : heldBy(actor, now)),
    })
    return presentSection(row, actor.id ?? '', now)
  },
})
