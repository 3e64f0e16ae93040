import Type from 'typebox'
import { deed } from '#house/deed'
import { pickLocale } from '#house/locale'
import { Choice, Id, Moment, Uuid, UuidParams } from '#house/shapes'
import { findEarlier, findRunsOf, getOwnRun } from './import-run.store.ts'
import { ImportRunSchema, importStates, presentRun } from './import-run.ts'

export const findImports = deed({
  route: 'GET /api/imports',
  summary: 'What one has read in lately, the latest first',
  may: 'member',
  query: Type.Object({ limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 20 })) }),
  answer: Type.Object({
    items: Type.Array(
      Type.Object({
        id: Uuid,
        kind: Type.String(),
        state: Choice(importStates),
        organizationId: Id,
        evidenceId: Uuid,
        startedAt: Moment,
        total: Type.Integer(),
        done: Type.Integer(),
      }),
    ),
  }),
  async handle({ db, actor, query }) {
    const runs = await findRunsOf(db, actor.id ?? '', query.limit ?? 20)
    const items = runs.map((run) => ({
      ...run,
      state: run.state as (typeof importStates)[number],
      startedAt: run.createdAt.toISOString(),
    }))
    return { items }
  },
})

export const getImport = deed({
  route: 'GET /api/imports/{id}',
  summary: 'How far a table is, how its columns are understood, and what is wrong in which cell',
  may: 'member',
  params: UuidParams,
  answer: ImportRunSchema,
  async handle({ db, params, actor, request }) {
    const run = await getOwnRun(db, params.id, actor.id)
    return presentRun(run, await findEarlier(db, run), pickLocale(request.headers['accept-language']))
  },
})
