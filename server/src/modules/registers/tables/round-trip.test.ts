import { type FormDefinition, fieldSetOf, settle } from '@medelge/fields/definition'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { messagesIn } from '#engines/lists/list-request'
import { mapColumns } from '#platform/sheets/columns'
import { readRow } from '#platform/sheets/row-reader'
import { anyGiven } from '../../../../../libs/fields/src/any-given.fixture.ts'
import type { Values } from '../days/spans.ts'
import { formOfKind } from '../kinds/form-of-kind.ts'
import { valueColumns } from '../values/value-columns.ts'
import { type RowWorld, valuesReader } from './read-row-values.ts'
import { recordColumns } from './record.columns.ts'

const said = (zh: string, en?: string) => ({ words: { zh, ...(en ? { en } : {}) } })
const options = ['国家级', '自治区级'].map((zh, nth) => ({ code: `o${nth}`, ...said(zh) }))
/** A field of every type that stands in a cell and names nothing; two of them in two scripts, alike in their titles. */
const form: FormDefinition = {
  code: 'new',
  version: 1,
  ...said('牌匾'),
  fields: [
    { code: 'f1', ...said('简介', 'Introduction'), type: 'translated', required: true },
    { code: 'f2', ...said('蒙古语名称', 'Mongolian name'), type: 'translated' },
    { code: 'f3', ...said('简介全文'), type: 'text' },
    { code: 'f4', ...said('级别'), type: 'choice', options },
    { code: 'f5', ...said('户数'), unit: { zh: '户' }, type: 'whole-number' },
    { code: 'f6', ...said('面积'), type: 'decimal', digits: 2 },
    { code: 'f7', ...said('经费'), type: 'money' },
    { code: 'f8', ...said('有效期'), type: 'period', open: true },
    { code: 'f9', ...said('公示'), type: 'yes-no' },
  ],
}
const definition = { form, place: false }
const world = { own: () => undefined } as unknown as RowWorld

/** What a list writes of values, as the same list reads it. */
function thereAndBack(values: Values, locale: 'zh-CN' | 'en'): Values {
  const written = Object.values(valueColumns([{ version: 1, definition }], messagesIn(locale))).flatMap(
    (column) => [column, ...(column.behind ?? [])],
  )
  const columns = recordColumns(definition)
  const mapping = mapColumns(
    written.map(({ heading = '' }) => heading),
    columns,
  )
  const cells = written.map((column) => column.value({ values, named: {} }, messagesIn(locale)) ?? null)
  const row = { row: 2, cells, cell: (field: string) => cells[mapping[field] ?? -1] ?? null }
  const reader = readRow(row)
  const read = valuesReader(definition, world)(reader, row, { own: undefined, since: '2021-01-01' })
  expect(reader.findings).toEqual([])
  return read
}

it.each(['zh-CN', 'en'] as const)(
  'what a list writes into a file it reads back unchanged: %s',
  async (locale) => {
    const kept = await formOfKind(form)
    const settled = (given: Values) => settle(kept, given, { today: '2021-10-01' })
    fc.assert(
      fc.property(anyGiven(fieldSetOf(form)), (given) => {
        const { values } = settled(given as Values)
        const { values: back, problems } = settled(thereAndBack(values, locale))
        expect(problems).toEqual([])
        // A cell keeps one space where there were several, as whoever types into it sees it.
        expect(back).toEqual(JSON.parse(JSON.stringify(values).replace(/ {2,}/g, ' ').replace(/" | "/g, '"')))
      }),
      { numRuns: 150 },
    )
  },
)

it('a text in no script, or in one, is no less the same', async () => {
  for (const f1 of [
    { zh: '草原', mn: '' },
    { zh: '', mn: 'ᠲᠠᠯ᠎ᠠ' },
    { zh: '', mn: '' },
  ]) {
    const { f1: back } = thereAndBack({ f1 }, 'zh-CN')
    expect(back).toEqual(f1)
  }
})
