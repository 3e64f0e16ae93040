import { isOpen } from '@medelge/workflow'
import Type from 'typebox'
import { lockChecked, noteStep, updateChecked } from '#modules/checks'
import { chainOf } from '#modules/organizations'
import { authorize } from '#platform/actor'
import { endpoint } from '#platform/endpoint'
import { Id, UuidParams } from '#platform/shapes'
import { documentErrors } from '../document.errors.ts'
import { documentPolicy } from '../document.policy.ts'
import { getVersion } from '../versions/version.store.ts'
import { erratumChecks } from './erratum.checks.ts'
import { ErratumFactsSchema, ErratumSchema, presentErratum } from './erratum.ts'
import { settleErratum } from './settle-erratum.ts'

export const changeErratum = endpoint({
  route: 'PUT /api/document-errata/{id}',
  summary: 'Put right what was said to be wrong in a version, while it is open: before it is handed in again',
  may: documentPolicy.write,
  params: UuidParams,
  body: Type.Object({ version: Id, ...ErratumFactsSchema.properties }, { additionalProperties: false }),
  answer: ErratumSchema,
  async handle({ db, params, body: { version, ...facts }, actor, platform }) {
    const at = platform.clock()
    const row = await lockChecked(db, erratumChecks, params.id)
    authorize(actor, documentPolicy.write, await chainOf(db, row.organizationId))
    if (!isOpen(row) || row.version !== version) throw documentErrors.DOCUMENT_ERRATUM_CHANGED()
    const settled = await settleErratum(db, await getVersion(db, row.documentId, row.number), facts, at)
    const { section, reason } = facts
    const changed = await updateChecked<typeof row>(db, erratumChecks, row.id, {
      ...{ ...settled, section, reason: reason.trim(), version: row.version + 1 },
    })
    await noteStep(db, erratumChecks, changed, 'changed', { actor, at })
    return presentErratum(changed)
  },
})
