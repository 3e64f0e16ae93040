import { type ComparedLine, compareTexts } from '@medelge/documents'
import Type from 'typebox'
import { chainOf } from '#modules/organizations'
import { authorize } from '#platform/actor'
import { endpoint } from '#platform/endpoint'
import { Choice, Id, UuidParams } from '#platform/shapes'
import { statusOf } from '../checking/status.ts'
import type { DocumentContent } from '../document.content.ts'
import { documentPolicy } from '../document.policy.ts'
import { getDocument } from '../document.store.ts'
import type { SaidFigure } from '../figures/said-figure.ts'
import { saidLines } from '../figures/said-lines.ts'
import { findSections } from '../sections/section.store.ts'
import { getVersion } from './version.store.ts'

interface Said {
  content: DocumentContent
  figures: readonly SaidFigure[]
}

/** The lines of every section as they read, by its key. */
const linesIn = ({ content, figures }: Said) =>
  new Map(content.sections.map((one) => [one.key, { heading: one.heading, lines: saidLines(one, figures) }]))

/** What changed section by section; those that stayed the same are left out. */
function compared(before: Said, after: Said) {
  const [was, is] = [linesIn(before), linesIn(after)]
  return [...new Set([...is.keys(), ...was.keys()])].flatMap((key) => {
    const [old, now] = [was.get(key), is.get(key)]
    const lines = compareTexts(old ? [old.heading, ...old.lines] : [], now ? [now.heading, ...now.lines] : [])
    if (lines.every(({ change }) => change === 'same')) return []
    return [{ section: key, heading: now?.heading ?? old?.heading ?? '', lines }]
  })
}

const LineSchema = Type.Unsafe<ComparedLine>({ type: 'object', additionalProperties: true })

export const compareVersions = endpoint({
  route: 'GET /api/documents/{id}/comparison',
  summary:
    'What changed in words and figures from a frozen version to another, or to the document as it stands',
  may: documentPolicy.read,
  params: UuidParams,
  query: Type.Object({ version: Id, with: Type.Optional(Id) }),
  answer: Type.Object({
    sections: Type.Array(
      Type.Object({ section: Type.String(), heading: Type.String(), lines: Type.Array(LineSchema) }),
    ),
    against: Choice(['version', 'now']),
  }),
  async handle({ db, params, query, actor, platform }) {
    const row = await getDocument(db, params.id)
    authorize(actor, documentPolicy.read, await chainOf(db, row.organizationId))
    const before = await getVersion(db, row.id, query.version)
    const after =
      query.with === undefined
        ? await statusOf(db, row, await findSections(db, row.id), platform.clock())
        : await getVersion(db, row.id, query.with)
    const against = query.with === undefined ? ('now' as const) : ('version' as const)
    return { sections: compared(before, after), against }
  },
})
