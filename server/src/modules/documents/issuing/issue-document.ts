import Type from 'typebox'
import { tell } from '#engines/notifications/index'
import { lockChecked } from '#modules/checks'
import { chainOf } from '#modules/organizations'
import { authorize } from '#platform/actor'
import { noteAct } from '#platform/audit/note-act'
import { endpoint } from '#platform/endpoint'
import { inField } from '#platform/errors'
import { Day, Id, Text, UuidParams } from '#platform/shapes'
import { documentChecks } from '../checking/document.checks.ts'
import { documentErrors } from '../document.errors.ts'
import { documentPolicy } from '../document.policy.ts'
import { findCurrent, getVersion } from '../versions/version.store.ts'
import { findAddressed, findWorkingUnits, insertAddressees, insertIssue } from './issue.store.ts'
import { IssueSchema, presentIssue } from './issue.ts'
import { ISSUE, type IssueNews } from './tell-issue.ts'

/** A region sends to its leagues and banners; more than all of them is a mistake. */
const MOST = 500

export const issueDocument = endpoint({
  route: 'POST /api/documents/{id}/issues',
  summary:
    'Send the version that stands to units, under a number and a day; whoever has it already is not sent it again',
  may: documentPolicy.issue,
  params: UuidParams,
  body: Type.Object(
    {
      number: Id,
      reference: Text(100),
      issuedOn: Day,
      addressees: Type.Array(Id, { minItems: 1, maxItems: MOST }),
      note: Type.Optional(Text(500)),
    },
    { additionalProperties: false },
  ),
  answer: IssueSchema,
  async handle({ db, params, body, actor, platform, reply }) {
    const at = platform.clock()
    // Held: it is not taken back while it is sent.
    const row = await lockChecked(db, documentChecks, params.id)
    authorize(actor, documentPolicy.issue, await chainOf(db, row.organizationId))
    const { number, addressees, reference, issuedOn, note = '' } = body
    if ((await findCurrent(db, row.id)) !== number) throw documentErrors.DOCUMENT_NOT_STANDING({ number })
    const units = [...new Set(addressees)].filter((unit) => unit !== row.organizationId)
    const known = await findWorkingUnits(db, units)
    if (known.length < units.length) throw documentErrors.DOCUMENT_ADDRESSEES(inField('addressees'))
    const already = new Set(await findAddressed(db, row.id, number))
    const fresh = known.filter((unit) => !already.has(unit))
    if (fresh.length === 0) throw documentErrors.DOCUMENT_ISSUED(inField('addressees'))
    const { id: documentId, organizationId } = row
    const { title } = (await getVersion(db, documentId, number)).content
    const issue = await insertIssue(db, {
      ...{
        documentId,
        number,
        organizationId,
        title,
        reference: reference.trim(),
        issuedOn,
        note: note.trim(),
      },
      ...{ issuedBy: actor.id ?? '', issuedByName: actor.name, issuedAt: at, remindedAt: null },
    })
    await insertAddressees(db, issue.id, fresh)
    await tell(db, ISSUE, { actor, at }, { ids: [issue.id], step: 'issued' } satisfies IssueNews)
    await noteAct(db, actor, at, {
      kind: 'document.issued',
      organizationId,
      subject: { kind: 'document', id: documentId, name: title },
      details: { version: number, reference: issue.reference, units: fresh.length },
    })
    reply.code(201)
    return presentIssue({ ...issue, state: 'stands' })
  },
})
