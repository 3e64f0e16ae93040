import Type from 'typebox'
import { lockChecked } from '#modules/checks'
import { chainOf } from '#modules/organizations'
import { authorize } from '#platform/actor'
import { noteAct } from '#platform/audit/note-act'
import { endpoint } from '#platform/endpoint'
import { UuidParams } from '#platform/shapes'
import { documentChecks } from '../checking/document.checks.ts'
import { documentPolicy } from '../document.policy.ts'
import { updateDocument } from '../document.store.ts'
import { DocumentSchema, presentDocument } from '../document.ts'

export const setYearly = endpoint({
  route: 'PUT /api/documents/{id}/yearly',
  summary: 'Whether the next year’s draft is begun by itself at the new year from the words of this document',
  may: documentPolicy.write,
  params: UuidParams,
  body: Type.Object({ on: Type.Boolean() }, { additionalProperties: false }),
  answer: DocumentSchema,
  async handle({ db, params, body: { on }, actor, platform }) {
    const row = await lockChecked(db, documentChecks, params.id)
    authorize(actor, documentPolicy.write, await chainOf(db, row.organizationId))
    if (row.yearly === on) return presentDocument(row)
    const changed = await updateDocument(db, row.id, { yearly: on })
    await noteAct(db, actor, platform.clock(), {
      kind: 'document.yearly-set',
      organizationId: row.organizationId,
      subject: { kind: 'document', id: row.id, name: row.title },
      details: { on },
    })
    return presentDocument(changed)
  },
})
