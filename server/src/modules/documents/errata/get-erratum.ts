import Type from 'typebox'
import { EventSchema, HandedInSchema, presentEvent, readCheckStatus } from '#modules/checks'
import { chainOf } from '#modules/organizations'
import { authorize } from '#platform/actor'
import { endpoint } from '#platform/endpoint'
import { Can, UuidParams } from '#platform/shapes'
import { documentPolicy } from '../document.policy.ts'
import { getVersion } from '../versions/version.store.ts'
import { erratumChecks } from './erratum.checks.ts'
import { getErratum } from './erratum.store.ts'
import { ErratumSchema, presentErratum } from './erratum.ts'

export const getErratumEndpoint = endpoint({
  route: 'GET /api/document-errata/{id}',
  summary: 'What was said to be wrong in a frozen version, and what may be done next with that',
  may: documentPolicy.read,
  params: UuidParams,
  answer: Type.Object({
    erratum: ErratumSchema,
    title: Type.String(),
    history: Type.Array(EventSchema),
    ...HandedInSchema,
    can: Can({ record: true, handIn: true, recall: true, check: true, correct: true }),
  }),
  async handle({ db, params, actor, platform }) {
    const row = await getErratum(db, params.id)
    authorize(actor, documentPolicy.read, await chainOf(db, row.organizationId))
    const { content } = await getVersion(db, row.documentId, row.number)
    const status = await readCheckStatus(db, erratumChecks, row, actor, platform.clock())
    return {
      erratum: presentErratum(row),
      title: content.title,
      history: status.history.map(presentEvent),
      waitsFor: status.waitsFor,
      can: status.can,
    }
  },
})
