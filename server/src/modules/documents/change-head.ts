import Type from 'typebox'
import { endpoint } from '#platform/endpoint'
import { Line, UuidParams } from '#platform/shapes'
import { HeadSchema } from './document.content.ts'
import { documentErrors } from './document.errors.ts'
import { documentPolicy } from './document.policy.ts'
import { DocumentSchema, presentDocument } from './document.ts'
import { holdDocument, noteWritten } from './sections/open-section.ts'

export const changeHead = endpoint({
  route: 'PUT /api/documents/{id}/head',
  summary:
    'Change the title of an open document and what stands above and below its text; `before` is how one saw it',
  may: documentPolicy.write,
  params: UuidParams,
  body: Type.Object(
    { title: Line(200), head: HeadSchema, before: Type.Object({ title: Type.String(), head: HeadSchema }) },
    { additionalProperties: false },
  ),
  answer: DocumentSchema,
  async handle({ db, params, body: { title, head, before }, actor, platform }) {
    const row = await holdDocument(db, params.id, actor)
    // Sections are written at the same time and raise the version; only the head itself is held against what was seen.
    const kept = (one: typeof before) => JSON.stringify([one.title, Object.entries(one.head).sort()])
    if (kept(row) !== kept(before)) throw documentErrors.DOCUMENT_CHANGED_MEANWHILE({ version: row.version })
    return presentDocument(
      await noteWritten(db, row, actor, platform.clock(), { title, head: JSON.stringify(head) }),
    )
  },
})
