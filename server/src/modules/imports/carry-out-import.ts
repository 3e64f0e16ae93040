import Type from 'typebox'
import { besideTransaction, inTransaction } from '#house/database'
import { deed } from '#house/deed'
import { defineJob } from '#house/job'
import { pickLocale } from '#house/locale'
import { UuidParams } from '#house/shapes'
import { failRun } from './check-import.ts'
import { checkTable } from './check-table.ts'
import { importErrors } from './import.errors.ts'
import { findEarlier, findRun, getOwnRun, noteProgress, settleRun, turnRun } from './import-run.store.ts'
import { ImportRunSchema, presentRun } from './import-run.ts'

/** Records every row of a table, or none. The world may have changed since the check, so it is checked once more. */
const recordTable = defineJob('imports.record', async (task: { id: string; version: number }, house) => {
  const run = await findRun(house.db, task.id)
  if (!run || run.version !== task.version || run.state !== 'importing') return
  try {
    const { kind, scene, report, checked, total } = await checkTable(house, run)
    if (checked.problems.length > 0 || checked.questions.length > (run.report.questionCount ?? 0)) {
      await settleRun(house.db, run, { state: 'checked', report, total })
      return
    }
    await inTransaction(house.db, async (trx) => {
      await kind.insert(trx, checked.ready, scene, async (done) => {
        await besideTransaction(() => noteProgress(house.db, run, done, total))
      })
      const outcome = { state: 'imported', report, total, done: total }
      if (!(await settleRun(trx, run, outcome))) throw importErrors.IMPORT_NOT_READY()
    })
  } catch (error) {
    await failRun(house, run, error)
  }
})

export const carryOutImport = deed({
  route: 'POST /api/imports/{id}/carry-out',
  summary: 'Record every row of a checked table, all or none',
  may: 'member',
  params: UuidParams,
  body: Type.Object(
    {
      confirmed: Type.Optional(Type.Boolean({ description: 'What looks unlikely is so' })),
      repeat: Type.Optional(Type.Boolean({ description: 'Read the same file in once more' })),
    },
    { additionalProperties: false },
  ),
  answer: ImportRunSchema,
  async handle({ db, params, body, actor, house, request, reply }) {
    const run = await getOwnRun(db, params.id, actor.id)
    const { problemCount = 0, questionCount = 0 } = run.report
    if (run.state !== 'checked') throw importErrors.IMPORT_NOT_READY()
    if (problemCount > 0) throw importErrors.IMPORT_HAS_PROBLEMS({ count: problemCount })
    if (questionCount > 0 && !body.confirmed)
      throw importErrors.IMPORT_HAS_QUESTIONS({ count: questionCount })
    const earlier = await findEarlier(db, run)
    if (earlier && !body.repeat)
      throw importErrors.IMPORT_REPEATED({ by: earlier.by, at: earlier.at.toISOString(), rows: earlier.rows })
    const turned = await turnRun(db, run.id, ['checked'], 'importing')
    if (!turned) throw importErrors.IMPORT_NOT_READY()
    await house.jobs.add(db, recordTable, { id: turned.id, version: turned.version })
    reply.code(202)
    return presentRun(turned, earlier, pickLocale(request.headers['accept-language']))
  },
})

export { recordTable }
