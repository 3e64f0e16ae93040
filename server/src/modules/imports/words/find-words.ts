import Type from 'typebox'
import { endpoint } from '#platform/endpoint'
import { platformErrors } from '#platform/errors'
import { UuidParams } from '#platform/shapes'
import { findImportKind } from '#platform/sheets/import-kind'
import { getOwnRun } from '../import-run.store.ts'
import { closestWords } from './closest-words.ts'
import { namesOf } from './unknown-words.ts'

export const findWords = endpoint({
  route: 'GET /api/imports/{id}/words',
  summary: 'What may stand in a column of names or choices, the likest to what is searched first',
  may: 'member',
  params: UuidParams,
  query: Type.Object({ field: Type.String({ maxLength: 60 }), search: Type.String({ maxLength: 50 }) }),
  answer: Type.Object({ items: Type.Array(Type.Object({ word: Type.String(), label: Type.String() })) }),
  async handle({ db, params, query, actor }) {
    const run = await getOwnRun(db, params.id, actor.id)
    const column = (await findImportKind(db, run.kind))?.columns.find(({ field }) => field === query.field)
    const things = column && (await namesOf(db, column))
    if (!things) throw platformErrors.NOT_FOUND()
    const found = query.search.trim() === '' ? things.slice(0, 20) : closestWords(query.search, things, 20)
    return { items: found.map(({ word, label }) => ({ word, label })) }
  },
})
