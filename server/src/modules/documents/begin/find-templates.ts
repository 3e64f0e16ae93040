import { LAYOUTS } from '@medelge/documents'
import Type from 'typebox'
import { endpoint } from '#platform/endpoint'
import { Choice } from '#platform/shapes'
import { documentPolicy } from '../document.policy.ts'
import { templates } from '../templates.ts'

const Said = Type.Object({ zh: Type.String(), en: Type.String() })

export const findTemplates = endpoint({
  route: 'GET /api/document-templates',
  summary: 'What a document can be begun as, with the headings of each',
  may: documentPolicy.read,
  answer: Type.Object({
    items: Type.Array(
      Type.Object({
        code: Type.String(),
        version: Type.Integer(),
        name: Said,
        note: Said,
        layout: Choice(LAYOUTS),
        covers: Choice(['year', 'month', 'years']),
        headings: Type.Array(Type.String()),
      }),
    ),
  }),
  async handle() {
    return {
      items: templates().map(({ sections, ...one }) => ({
        ...one,
        headings: sections.map(({ heading }) => heading),
      })),
    }
  },
})
