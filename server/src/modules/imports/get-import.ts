import { endpoint } from '#platform/endpoint'
import { pickLocale } from '#platform/locale'
import { UuidParams } from '#platform/shapes'
import { answerRun } from './answer-run.ts'
import { getReadableRun } from './import-reach.ts'
import { ImportRunSchema } from './import-run.ts'

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
