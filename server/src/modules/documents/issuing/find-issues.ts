import Type from 'typebox'
import { chainOf } from '#modules/organizations'
import { abilities, authorize } from '#platform/actor'
import { endpoint } from '#platform/endpoint'
import { Can, Nullable, UuidParams } from '#platform/shapes'
import { documentPolicy } from '../document.policy.ts'
import { getDocument } from '../document.store.ts'
import { findErrata } from '../errata/erratum.store.ts'
import { ErratumSchema, presentErratum } from '../errata/erratum.ts'
import { findCurrent } from '../versions/version.store.ts'
import { findAddressees, findIssues } from './issue.store.ts'
import { AddresseeSchema, IssueSchema, presentAddressee, presentIssue } from './issue.ts'

export const findIssuesEndpoint = endpoint({
  route: 'GET /api/documents/{id}/issues',
  summary: 'To whom a document was sent and who has read it, and what was said wrong in it since',
  may: documentPolicy.read,
  params: UuidParams,
  answer: Type.Object({
    stands: Nullable(Type.Integer({ description: 'The version that may be sent now' })),
    issues: Type.Array(Type.Object({ ...IssueSchema.properties, addressees: Type.Array(AddresseeSchema) })),
    errata: Type.Array(ErratumSchema),
    can: Can(documentPolicy),
  }),
  async handle({ db, params, actor }) {
    const row = await getDocument(db, params.id)
    const chain = await chainOf(db, row.organizationId)
    authorize(actor, documentPolicy.read, chain)
    const issues = await findIssues(db, row.id)
    const addressees = await findAddressees(
      db,
      issues.map(({ id }) => id),
    )
    return {
      stands: (await findCurrent(db, row.id)) ?? null,
      issues: issues.map((one) => ({
        ...presentIssue(one),
        addressees: (addressees.get(one.id) ?? []).map(presentAddressee),
      })),
      errata: (await findErrata(db, row.id)).map(presentErratum),
      can: abilities(actor, documentPolicy, chain),
    }
  },
})
