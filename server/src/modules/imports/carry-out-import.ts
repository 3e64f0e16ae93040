import Type from 'typebox'
import { endpoint } from '#platform/endpoint'
import { pickLocale } from '#platform/locale'
import { UuidParams } from '#platform/shapes'
import { answerRun } from './answer-run.ts'
import { demandTable } from './forgetting/demand-table.ts'
import { getOwnRun } from './import-run.store.ts'
import { ImportRunSchema } from './import-run.ts'
import { demandTurn } from './steps/demand-turn.ts'
import { turnToRecording } from './steps/turn-to-recording.ts'

export const carryOutImport = endpoint({
  route: 'POST /api/imports/{id}/carry-out',
  summary:
    'Record every row of a checked table, all or none; or the right ones, the rest given back as a table',
  may: 'member',
  params: UuidParams,
  body: Type.Object(
    {
      confirmed: Type.Optional(
        Type.Union([
          Type.Boolean({ description: 'All that looks unlikely is so' }),
          Type.Array(
            Type.Object(
              { code: Type.String({ maxLength: 60 }), row: Type.Optional(Type.Integer({ minimum: 1 })) },
              { additionalProperties: false },
            ),
            { maxItems: 1000, description: 'What is so: a kind of question, or that of one row' },
          ),
        ]),
      ),
      repeat: Type.Optional(Type.Boolean({ description: 'Read the same file in once more' })),
      part: Type.Optional(Type.Boolean({ description: 'Record the right rows and give the rest back' })),
    },
    { additionalProperties: false },
  ),
  answer: ImportRunSchema,
  async handle({ db, params, body, actor, platform, request, reply }) {
    const run = await getOwnRun(db, params.id, actor.id)
    demandTable(run)
    await demandTurn(db, actor.id, run.id)
    const turned = await turnToRecording(db, platform, run, body)
    reply.code(202)
    return answerRun(db, turned, actor, pickLocale(request.headers['accept-language']))
  },
})
