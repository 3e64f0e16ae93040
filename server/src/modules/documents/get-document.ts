import { unboundNumbers } from '@medelge/documents'
import Type from 'typebox'
import { EventSchema, HandedInSchema, isConfirmed, presentEvent, readCheckStatus } from '#modules/checks'
import { chainOf } from '#modules/organizations'
import type { TabledRecords } from '#modules/registers'
import { abilities, authorize } from '#platform/actor'
import { endpoint } from '#platform/endpoint'
import { Can, Moment, Nullable, UuidParams } from '#platform/shapes'
import { readQuestions } from './asking/read-questions.ts'
import { unboundInCovering } from './checking/covering-numbers.ts'
import { documentChecks } from './checking/document.checks.ts'
import { statusOf } from './checking/status.ts'
import { findComments } from './comments/comment.store.ts'
import { CommentSchema, presentComment } from './comments/comment.ts'
import { FormsShape, formsIn, HeadSchema } from './document.content.ts'
import { documentPolicy } from './document.policy.ts'
import { getDocument } from './document.store.ts'
import { DocumentSchema, presentDocument } from './document.ts'
import type { EmbeddedForms } from './embedding/embedded-forms.ts'
import { SaidFigureSchema } from './figures/said-figure.ts'
import { findSections } from './sections/section.store.ts'
import { presentSection, SectionSchema } from './sections/section.ts'
import { findOpenSuggestions } from './suggestions/suggestion.store.ts'
import { compareSuggestion, OpenSuggestionSchema } from './suggestions/suggestion.ts'
import { findVersions } from './versions/version.store.ts'
import { presentVersion, VersionSchema } from './versions/version.ts'

const UnboundSchema = Type.Object({
  section: Type.String(),
  block: Type.Integer(),
  line: Type.Integer(),
  from: Type.Integer(),
  to: Type.Integer(),
  text: Type.String(),
  around: Type.String(),
})

const RecordsSchema = Type.Unsafe<TabledRecords>({ type: 'object', additionalProperties: true })

const QuestionSchema = Type.Object({
  section: Type.String(),
  question: Type.Object({ zh: Type.String(), en: Type.String() }),
})

export const MovedSchema = Type.Object({
  place: Type.String(),
  was: Nullable(Type.Number()),
  is: Nullable(Type.Number()),
  text: Nullable(Type.String({ description: 'As the sentence would have it now' })),
})

export const getDocumentEndpoint = endpoint({
  route: 'GET /api/documents/{id}',
  summary:
    'A document: live while it is open, as it was read once it is handed in; its figures, what has no source, remarks, versions, history',
  may: documentPolicy.read,
  params: UuidParams,
  answer: Type.Object({
    document: DocumentSchema,
    unitName: Type.String(),
    head: HeadSchema,
    sections: Type.Array(SectionSchema),
    figures: Type.Array(SaidFigureSchema),
    records: Type.Array(RecordsSchema),
    forms: FormsShape,
    embedded: Type.Array(Type.Unsafe<EmbeddedForms>({ type: 'object', additionalProperties: true })),
    readAt: Nullable(Moment),
    moved: Type.Array(MovedSchema),
    unbound: Type.Array(UnboundSchema),
    asked: Type.Array(QuestionSchema),
    comments: Type.Array(CommentSchema),
    suggestions: Type.Array(OpenSuggestionSchema),
    versions: Type.Array(VersionSchema),
    history: Type.Array(EventSchema),
    ...HandedInSchema,
    can: Can({ ...documentPolicy, handIn: true, recall: true, check: true, reopen: true, remove: true }),
  }),
  async handle({ db, params, actor, platform }) {
    const now = platform.clock()
    const row = await getDocument(db, params.id)
    const chain = await chainOf(db, row.organizationId)
    authorize(actor, documentPolicy.read, chain)
    const sections = await findSections(db, row.id)
    const [{ content, figures, readAt, moved }, { history, waitsFor, can }, versions, comments, proposed] =
      await Promise.all([
        statusOf(db, row, sections, now),
        readCheckStatus(db, documentChecks, row, actor, now),
        findVersions(db, row.id),
        findComments(db, row.id),
        findOpenSuggestions(db, row.id),
      ])
    const written = new Map(sections.map((one) => [one.key, one]))
    const stands = versions.some(({ revokedAt }) => revokedAt === null)
    return {
      document: presentDocument({ ...row, title: content.title }),
      unitName: content.unitName,
      head: content.head,
      sections: content.sections.flatMap((one) => {
        const section = written.get(one.key)
        return section ? [presentSection({ ...section, ...one }, actor.id ?? '', now)] : []
      }),
      ...{
        figures,
        moved,
        records: content.records,
        embedded: content.embedded ?? [],
        forms: formsIn(content.sections),
        readAt: readAt?.toISOString() ?? null,
      },
      unbound: [
        ...content.sections.flatMap(({ key, body }) =>
          unboundNumbers(body).map((one) => ({ ...one, section: key })),
        ),
        ...unboundInCovering(content.head.covering, content.sections, figures),
      ],
      // What is final was asked before it was signed.
      asked: readAt === null ? await readQuestions(db, content, figures, now) : [],
      comments: comments.map(presentComment),
      suggestions: proposed.map((one) =>
        compareSuggestion(
          one,
          content.sections.find(({ key }) => key === one.section),
          written.get(one.section),
          figures,
        ),
      ),
      versions: versions.map(presentVersion),
      history: history.map(presentEvent),
      waitsFor,
      can: {
        ...abilities(actor, documentPolicy, chain),
        ...can,
        write: can.record,
        reopen: can.handIn && isConfirmed(row, stands),
        remove: can.record && versions.length === 0 && !history.some(({ step }) => step === 'submitted'),
      },
    }
  },
})
