import Type from 'typebox'
import { endpoint } from '#platform/endpoint'
import { Uuid } from '#platform/shapes'
import { documentPolicy } from '../document.policy.ts'
import { heldBy, holdDocument, holdSection, NOBODY } from './open-section.ts'
import { lockSection, updateSection } from './section.store.ts'
import { holderOf, presentSection, SectionKey, SectionSchema } from './section.ts'

const params = Type.Object({ id: Uuid, key: SectionKey })

export const holdSectionEndpoint = endpoint({
  route: 'POST /api/documents/{id}/sections/{key}/hold',
  summary:
    'Take a section to write in it, or say that one still does: nobody else writes there for two minutes from now',
  may: documentPolicy.write,
  params,
  answer: SectionSchema,
  async handle({ db, params, actor, platform }) {
    const now = platform.clock()
    const { section } = await holdSection(db, params, actor, now)
    return presentSection(await updateSection(db, section, heldBy(actor, now)), actor.id ?? '', now)
  },
})

export const releaseSection = endpoint({
  route: 'DELETE /api/documents/{id}/sections/{key}/hold',
  summary: 'Let go of a section one wrote in; of one that somebody else holds nothing changes',
  may: documentPolicy.write,
  params,
  async handle({ db, params, actor, reply, platform }) {
    await holdDocument(db, params.id, actor)
    const section = await lockSection(db, params.id, params.key)
    if (holderOf(section, platform.clock()) === actor.id) await updateSection(db, section, NOBODY)
    reply.code(204)
    return null
  },
})
