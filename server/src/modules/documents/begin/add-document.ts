import Type from 'typebox'
import { chainOf } from '#modules/organizations'
import { authorize } from '#platform/actor'
import { endpoint } from '#platform/endpoint'
import { inField } from '#platform/errors'
import { Id, Uuid } from '#platform/shapes'
import { documentErrors } from '../document.errors.ts'
import { documentPolicy } from '../document.policy.ts'
import { getDocument } from '../document.store.ts'
import { DocumentSchema, presentDocument } from '../document.ts'
import { findTemplate } from '../templates.ts'
import { beginDocument } from './begin-document.ts'

export const addDocument = endpoint({
  route: 'POST /api/documents',
  summary:
    'Begin a document as a whole draft of a unit and a period: from its template, or `from` one of another year with its words and the figures of this one',
  may: documentPolicy.write,
  body: Type.Object(
    {
      organizationId: Id,
      template: Type.String({ maxLength: 80 }),
      period: Type.String({ maxLength: 12 }),
      from: Type.Optional(Uuid),
      onlyKnown: Type.Optional(
        Type.Boolean({
          description: 'Leave out sentences and rows of which nobody has recorded anything yet',
        }),
      ),
    },
    { additionalProperties: false },
  ),
  answer: DocumentSchema,
  async handle({ db, body: { from, ...body }, actor, reply, platform }) {
    authorize(actor, documentPolicy.write, await chainOf(db, body.organizationId))
    const template = findTemplate(body.template)
    if (!template) throw documentErrors.DOCUMENT_TEMPLATE_UNKNOWN(inField('template'))
    const last = from === undefined ? undefined : await getDocument(db, from)
    // Its words and figures are shown to all readers of the new one.
    if (last) authorize(actor, documentPolicy.write, await chainOf(db, last.organizationId))
    if (last && (last.template !== template.code || last.organizationId !== body.organizationId))
      throw documentErrors.DOCUMENT_TEMPLATE_UNKNOWN(inField('from'))
    const row = await beginDocument(db, { ...body, template, last }, { actor, at: platform.clock() })
    reply.code(201)
    return presentDocument(row)
  },
})
