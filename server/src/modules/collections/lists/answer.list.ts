import { columnTraits } from '@medelge/fields'
import { writeCell } from '@medelge/fields/cells'
import { definitionWords, fieldSetOf } from '@medelge/fields/definition'
import type { Kysely, RawBuilder } from 'kysely'
import Type, { type Static } from 'typebox'
import type { Database } from '#database'
import { cellWords } from '#engines/fields/cell-words'
import { text, word } from '#engines/lists/columns'
import type { ExportColumn } from '#engines/lists/export/export-column'
import { listEndpoints } from '#engines/lists/list'
import type { RowOrder } from '#engines/lists/list-order'
import type { ListRequest, Messages } from '#engines/lists/list-request'
import { dayOf } from '#platform/clock'
import { Choice, Id, Uuid } from '#platform/shapes'
import { collectionPolicy } from '../collection.policy.ts'
import type { Questionnaire } from '../questionnaires/definition.ts'
import { getVersion } from '../questionnaires/questionnaire.store.ts'
import { seenFrom } from '../seen-collection.ts'
import { boardStates } from '../sheets/board.store.ts'
import { type ListedSheet, type SheetsAsked, sheetOrder, sheetRows } from './sheet-list.store.ts'

const filter = {
  collectionId: Uuid,
  organizationId: Id,
  field: Type.Optional(Type.String({ maxLength: 40, description: 'Only what was answered to this one' })),
}
const Asked = Type.Object(filter)

interface AnswersAsked extends SheetsAsked {
  questionnaire: Questionnaire
  field?: string
  title: string
}

async function within(request: ListRequest<Static<typeof Asked>>): Promise<AnswersAsked> {
  const { collection } = await seenFrom(request.db, request.query, request.actor)
  const { questionnaire: code, questionnaireVersion, title } = collection
  const questionnaire = await getVersion(request.db, code, questionnaireVersion)
  return { ...request.query, questionnaire, title, below: true, today: dayOf(request.now) }
}

const answerRows = (db: Kysely<Database>, asked: AnswersAsked, order: RowOrder): RawBuilder<ListedSheet> =>
  sheetRows(db, asked, order)

const fieldsAsked = ({ questionnaire, field }: AnswersAsked) =>
  questionnaire.form.fields.filter(({ code }) => field === undefined || code === field)

/** A column for every field, under its own words; what was not accepted shows what is there so far. */
function answerColumns(asked: AnswersAsked, messages: Messages): Record<string, ExportColumn<ListedSheet>> {
  const { form } = asked.questionnaire
  const surface = cellWords(messages)
  const words = definitionWords(form, messages.locale === 'en' ? 'en' : 'zh', surface)
  const fields = fieldSetOf(form)
  const written = { ...surface, value: words.value }
  return Object.fromEntries(
    fieldsAsked(asked).flatMap(({ code }) => {
      const field = fields[code]
      if (!field) return []
      const unit = words.unit(code)
      const column: ExportColumn<ListedSheet> = {
        heading: unit ? `${words.label(code)}（${unit}）` : words.label(code),
        kind: columnTraits(field).kind,
        value: ({ values }) => writeCell(field, values[code], written),
      }
      return [[`values.${code}`, column]]
    }),
  )
}

export const answerList = listEndpoints({
  name: 'collection-answers',
  summary:
    'What every unit at or below one answered in a collection, whole or to one field; with where each sheet is',
  may: collectionPolicy.read,
  filter,
  order: sheetOrder,
  within,
  rows: answerRows,
  complete: (_, asked) => {
    const codes = new Set(fieldsAsked(asked).map(({ code }) => code))
    return (rows: ListedSheet[]) =>
      rows.map(({ values, ...row }) => ({
        ...row,
        values: Object.fromEntries(Object.entries(values).filter(([code]) => codes.has(code))),
      }))
  },
  item: Type.Object({
    id: Uuid,
    organizationId: Id,
    unitName: Type.String(),
    boardState: Choice(boardStates),
    values: Type.Unsafe<Record<string, unknown>>({ type: 'object', additionalProperties: true }),
  }),
  present: ({ id, organizationId, unitName, boardState, values }) => ({
    ...{ id, organizationId, unitName, boardState, values },
  }),
  columns: {
    unit: text('unitName'),
    state: word('boardState', 'export.collection-sheets.state'),
  },
  own: answerColumns,
  about: ({ title }) => title,
})
