import Type from 'typebox'
import { HandedInSchema, lockChecked, noteStep, takeStep, waitsFor } from '#modules/checks'
import { chainOf } from '#modules/organizations'
import { authorize } from '#platform/actor'
import { endpoint } from '#platform/endpoint'
import { Id, Uuid } from '#platform/shapes'
import { documentChecks } from '../checking/document.checks.ts'
import { documentPolicy } from '../document.policy.ts'
import { getVersion } from '../versions/version.store.ts'
import { erratumChecks } from './erratum.checks.ts'
import { insertErratum } from './erratum.store.ts'
import { ErratumFactsSchema, ErratumSchema, presentErratum } from './erratum.ts'
import { settleErratum } from './settle-erratum.ts'

export const addErratum = endpoint({
  route: 'POST /api/documents/{id}/versions/{number}/errata',
  summary:
    'Say what was wrong in a frozen version, what is right and why, and hand it in: once checked it stands on all that is printed of it. Of a figure (`place`) the right one is read',
  may: documentPolicy.write,
  params: Type.Object({ id: Uuid, number: Id }),
  body: ErratumFactsSchema,
  answer: Type.Object({ ...ErratumSchema.properties, ...HandedInSchema }),
  async handle({ db, params, body, actor, platform, reply }) {
    const at = platform.clock()
    const document = await lockChecked(db, documentChecks, params.id)
    authorize(actor, documentPolicy.write, await chainOf(db, document.organizationId))
    const version = await getVersion(db, document.id, params.number)
    const { section, reason } = body
    const draft = await insertErratum(db, {
      ...{ documentId: document.id, number: version.number, organizationId: document.organizationId },
      ...(await settleErratum(db, version, body, at)),
      ...{ section, reason: reason.trim(), recordedBy: actor.id ?? '', recordedByName: actor.name },
      ...{ recordedAt: at, checkAt: null, submittedBy: null, submittedAt: null, countedAt: null },
    })
    await noteStep(db, erratumChecks, draft, 'recorded', { actor, at })
    const row = await takeStep(db, erratumChecks, draft, 'submit', { actor, at })
    reply.code(201)
    return { ...presentErratum(row), waitsFor: await waitsFor(db, erratumChecks, row, at) }
  },
})
