import Type from 'typebox'
import { chainOf } from '#modules/organizations'
import { authorize } from '#platform/actor'
import { endpoint } from '#platform/endpoint'
import { platformErrors } from '#platform/errors'
import { Line, Text, Uuid, UuidParams } from '#platform/shapes'
import { documentErrors } from '../document.errors.ts'
import { documentPolicy } from '../document.policy.ts'
import { getDocument } from '../document.store.ts'
import { findSections } from '../sections/section.store.ts'
import { SectionKey } from '../sections/section.ts'
import { insertComment, lockComment, settleComment } from './comment.store.ts'
import { CommentSchema, presentComment } from './comment.ts'

export const sayComment = endpoint({
  route: 'POST /api/documents/{id}/comments',
  summary:
    'Remark on a passage of a document, whatever its state; remarks stand beside it and are never printed',
  may: documentPolicy.comment,
  params: UuidParams,
  body: Type.Object(
    { section: SectionKey, quote: Text(500), words: Line(2000) },
    { additionalProperties: false },
  ),
  answer: CommentSchema,
  async handle({ db, params: { id }, body, actor, reply, platform }) {
    const { organizationId } = await getDocument(db, id)
    authorize(actor, documentPolicy.comment, await chainOf(db, organizationId))
    if (!(await findSections(db, id)).some(({ key }) => key === body.section))
      throw platformErrors.NOT_FOUND()
    reply.code(201)
    const said = { ...body, documentId: id, by: actor.id ?? '', byName: actor.name, at: platform.clock() }
    return presentComment(await insertComment(db, { ...said, settledByName: null, settledAt: null }))
  },
})

export const settleCommentEndpoint = endpoint({
  route: 'POST /api/documents/{id}/comments/{comment}/settle',
  summary: 'Say that a remark was seen to; it stays, with who said so',
  may: documentPolicy.comment,
  params: Type.Object({ id: Uuid, comment: Uuid }),
  answer: CommentSchema,
  async handle({ db, params: { id, comment }, actor, platform }) {
    const { organizationId } = await getDocument(db, id)
    authorize(actor, documentPolicy.comment, await chainOf(db, organizationId))
    const row = await lockComment(db, id, comment)
    if (row.settledAt) throw documentErrors.DOCUMENT_COMMENT_SETTLED({ name: row.settledByName })
    const settled = { settledByName: actor.name, settledAt: platform.clock() }
    return presentComment(await settleComment(db, row.id, settled))
  },
})
