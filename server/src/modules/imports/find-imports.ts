import Type from 'typebox'
import { seats } from '#platform/actor'
import { endpoint } from '#platform/endpoint'
import { pickLocale, sentence } from '#platform/locale'
import { cutPage, decodeCursor } from '#platform/page'
import { Choice, Id, Moment, Nullable, Page, PageQuery, Uuid, UuidParams } from '#platform/shapes'
import { answerRun } from './answer-run.ts'
import { importPolicy } from './import.policy.ts'
import { findRuns } from './import-list.store.ts'
import { getReadableRun } from './import-reach.ts'
import { ImportRunSchema, importStates } from './import-run.ts'

export const findImports = endpoint({
  route: 'GET /api/imports',
  summary:
    'What was read in lately, the latest first: one’s own, and for leaders and administrators their units’',
  may: 'member',
  query: Type.Object(PageQuery),
  answer: Page(
    Type.Object({
      id: Uuid,
      kind: Type.String(),
      state: Choice(importStates),
      organizationId: Id,
      unitName: Type.String(),
      evidenceId: Uuid,
      fileName: Type.String(),
      by: Type.String(),
      mine: Type.Boolean(),
      startedAt: Moment,
      total: Type.Integer(),
      done: Type.Integer(),
      recorded: Type.Integer(),
      leftOver: Type.Integer(),
      failure: Nullable(Type.String({ description: 'Why it broke off, in words' })),
    }),
  ),
  async handle({ db, actor, query, request }) {
    const limit = query.limit ?? 20
    const locale = pickLocale(request.headers['accept-language'])
    const after = decodeCursor(query.after, ['moment', 'uuid'])
    const runs = await findRuns(db, actor.id ?? '', seats(actor, importPolicy.see), after, limit + 1)
    const { items, next } = cutPage(runs, limit, ({ place, id }) => [place, id])
    return {
      items: items.map((run) => ({
        ...run,
        state: run.state as (typeof importStates)[number],
        startedAt: run.createdAt.toISOString(),
        mine: run.startedBy === actor.id,
        failure: run.state === 'failed' && run.failureCode ? sentence(locale, run.failureCode) : null,
      })),
      next,
    }
  },
})

export const getImport = endpoint({
  route: 'GET /api/imports/{id}',
  summary: 'How far a table is, how its columns are understood, and what is wrong in which cell',
  may: 'member',
  params: UuidParams,
  answer: ImportRunSchema,
  async handle({ db, params, actor, request }) {
    const run = await getReadableRun(db, params.id, actor)
    return answerRun(db, run, actor, pickLocale(request.headers['accept-language']))
  },
})
