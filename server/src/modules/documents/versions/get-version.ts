import Type from 'typebox'
import { isIntact } from '#engines/documents/freeze'
import { chainOf } from '#modules/organizations'
import { authorize } from '#platform/actor'
import { endpoint } from '#platform/endpoint'
import { Id, Uuid } from '#platform/shapes'
import { movedIn } from '../checking/status.ts'
import { type DocumentContent, FormsShape, formsIn } from '../document.content.ts'
import { documentPolicy } from '../document.policy.ts'
import { getDocument } from '../document.store.ts'
import { readBound } from '../figures/read-bound.ts'
import { SaidFigureSchema } from '../figures/said-figure.ts'
import { MovedSchema } from '../get-document.ts'
import { getVersion } from './version.store.ts'
import { presentVersion, signedOf, VersionSchema } from './version.ts'

export const getVersionEndpoint = endpoint({
  route: 'GET /api/documents/{id}/versions/{number}',
  summary: 'A frozen version as it was signed, and what would differ in it if it were drawn today',
  may: documentPolicy.read,
  params: Type.Object({ id: Uuid, number: Id }),
  answer: Type.Object({
    version: VersionSchema,
    intact: Type.Boolean({ description: 'Whether the digest still follows from what is kept' }),
    content: Type.Unsafe<DocumentContent>({ type: 'object', additionalProperties: true }),
    figures: Type.Array(SaidFigureSchema),
    forms: FormsShape,
    moved: Type.Array(MovedSchema),
  }),
  async handle({ db, params, actor, platform }) {
    const row = await getDocument(db, params.id)
    authorize(actor, documentPolicy.read, await chainOf(db, row.organizationId))
    const frozen = await getVersion(db, params.id, params.number)
    const { content, figures, digest } = frozen
    const again = await readBound(db, content.sections, { now: platform.clock() })
    return {
      version: presentVersion(frozen),
      intact: isIntact(signedOf(frozen), digest),
      ...{ content, figures, forms: formsIn(content.sections) },
      moved: movedIn(figures, again),
    }
  },
})
