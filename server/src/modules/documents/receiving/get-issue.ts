import Type from 'typebox'
import { chainOf, getOrganization } from '#modules/organizations'
import { allows, seats } from '#platform/actor'
import { endpoint } from '#platform/endpoint'
import { Can, UuidParams } from '#platform/shapes'
import { type DocumentContent, FormsShape, formsIn } from '../document.content.ts'
import { documentPolicy } from '../document.policy.ts'
import { findConfirmed } from '../errata/erratum.store.ts'
import { ErratumSchema, presentErratum } from '../errata/erratum.ts'
import { SaidFigureSchema } from '../figures/said-figure.ts'
import { IssueSchema, presentIssue } from '../issuing/issue.ts'
import { getVersion } from '../versions/version.store.ts'
import { presentVersion, VersionSchema } from '../versions/version.ts'
import { demandReceived } from './demand-received.ts'
import { findOwn } from './received.store.ts'

export const getIssueEndpoint = endpoint({
  route: 'GET /api/document-issues/{id}',
  summary: 'A document as it was sent out, with what was corrected since and whether it still stands',
  may: documentPolicy.read,
  params: UuidParams,
  answer: Type.Object({
    issue: IssueSchema,
    sender: Type.String(),
    version: VersionSchema,
    content: Type.Unsafe<DocumentContent>({ type: 'object', additionalProperties: true }),
    figures: Type.Array(SaidFigureSchema),
    forms: FormsShape,
    errata: Type.Array(ErratumSchema),
    can: Can({ receive: true, follow: true }),
  }),
  async handle({ db, params, actor }) {
    const issue = await demandReceived(db, actor, params.id)
    const version = await getVersion(db, issue.documentId, issue.number)
    const own = await findOwn(db, issue.id, seats(actor, documentPolicy.receive))
    const { content, figures } = version
    const chain = await chainOf(db, issue.organizationId)
    return {
      issue: presentIssue(issue),
      sender: (await getOrganization(db, issue.organizationId)).name,
      version: presentVersion(version),
      ...{ content, figures, forms: formsIn(content.sections) },
      errata: (await findConfirmed(db, issue.documentId, issue.number)).map(presentErratum),
      can: {
        receive: own.some(({ readAt }) => readAt === null),
        follow: allows(actor, documentPolicy.read, chain),
      },
    }
  },
})
