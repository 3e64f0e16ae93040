import Type from 'typebox'
import { openableEvidence } from '#modules/evidence'
import { endpoint } from '#platform/endpoint'
import { Uuid, UuidParams } from '#platform/shapes'
import { findImportKind } from '#platform/sheets/import-kind'
import { importErrors } from '../import.errors.ts'
import { getOwnRun } from '../import-run.store.ts'
import { findRecordsOf } from '../parts/import-row.store.ts'
import { rowsOfFile } from './match-files.ts'

const Matched = Type.Object({
  evidenceId: Uuid,
  name: Type.String(),
  rows: Type.Array(Type.Object({ row: Type.Integer(), name: Type.String(), day: Type.String() })),
})

export const attachFiles = endpoint({
  route: 'POST /api/imports/{id}/files',
  summary: 'Let the records of a table carry photos and files, each found by its name',
  may: 'member',
  params: UuidParams,
  body: Type.Object(
    { evidenceIds: Type.Array(Uuid, { minItems: 1, maxItems: 200 }) },
    { additionalProperties: false },
  ),
  answer: Type.Object({
    matched: Type.Array(Matched),
    closed: Type.Array(Matched, { description: 'Their record is checked already and takes no more files' }),
    unmatched: Type.Array(Type.Object({ evidenceId: Uuid, name: Type.String() })),
  }),
  async handle({ db, params, body, actor, platform }) {
    const run = await getOwnRun(db, params.id, actor.id)
    const attach = (await findImportKind(db, run.kind))?.attach
    if (run.state !== 'imported' || !attach) throw importErrors.IMPORT_TAKES_NO_FILES()
    const records = await findRecordsOf(db, run.id)
    const byRow = new Map(records.map((one) => [one.row, one]))
    const answer = { matched: [] as Found[], closed: [] as Found[], unmatched: [] as Omit<Found, 'rows'>[] }
    for (const id of new Set(body.evidenceIds)) {
      const { name } = await openableEvidence(db, actor, id)
      const found = rowsOfFile(name, records).flatMap((row) => byRow.get(row) ?? [])
      const file = { evidenceId: id, name }
      if (found.length === 0) answer.unmatched.push(file)
      for (const { row, recordId, day, name: title } of found) {
        const carried = await attach(db, recordId, [id], actor, platform.clock())
        answer[carried ? 'matched' : 'closed'].push({ ...file, rows: [{ row, name: title, day }] })
      }
    }
    return answer
  },
})

interface Found {
  evidenceId: string
  name: string
  rows: { row: number; name: string; day: string }[]
}
