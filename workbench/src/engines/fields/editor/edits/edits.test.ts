import { type FormDefinition, readDefinition, versionProblems } from '@medelge/fields/definition'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Edit, edited } from './edits.ts'
import { placeIn } from './parts.ts'
import { previewable } from './previewable.ts'

const base: FormDefinition = {
  code: 'base',
  version: 1,
  words: { zh: '科普基地' },
  fields: [
    { code: 'f1', words: { zh: '名称' }, type: 'line', required: true },
    {
      code: 'f2',
      words: { zh: '级别' },
      type: 'choice',
      options: [
        { code: 'o1', words: { zh: '国家级' } },
        { code: 'o2', words: { zh: '自治区级' } },
      ],
    },
    { code: 'f3', words: { zh: '命名日期' }, type: 'day' },
    { code: 'f4', words: { zh: '到期日期' }, type: 'day', from: 'f3' },
    {
      code: 'f5',
      words: { zh: '展厅' },
      type: 'rows',
      several: { most: 50 },
      cells: [
        { code: 'c1', words: { zh: '名称' }, type: 'line' },
        { code: 'c2', words: { zh: '面积' }, type: 'decimal', digits: 2 },
      ],
    },
  ],
}
const after = (...edits: Edit[]) => edits.reduce((form, edit) => edited(form, edit, base), base)
const codes = ({ fields }: FormDefinition) => fields.map(({ code }) => code)
const field = (form: FormDefinition, at: string) => form.fields.find(({ code }) => code === at)

describe('a definition that is edited', () => {
  it('gives a new field a code that nobody has or had, where it was asked for', () => {
    expect(codes(after({ do: 'add-field' }))).toEqual(['f1', 'f2', 'f3', 'f4', 'f5', 'f6'])
    expect(codes(after({ do: 'add-field', after: 'f1' }))).toEqual(['f1', 'f6', 'f2', 'f3', 'f4', 'f5'])
    const again = after({ do: 'remove-field', at: 'f5' }, { do: 'add-field' })
    expect(codes(again)).toEqual(['f1', 'f2', 'f3', 'f4', 'f6'])
  })

  it('moves a field and keeps its code; at the edge it stays', () => {
    expect(codes(after({ do: 'move-field', at: 'f2', by: -1 }))).toEqual(['f2', 'f1', 'f3', 'f4', 'f5'])
    expect(after({ do: 'move-field', at: 'f1', by: -1 })).toEqual(base)
  })

  it('takes a field out with what pointed to it, and puts it back where it was', () => {
    const gone = after({ do: 'remove-field', at: 'f3' })
    expect(field(gone, 'f4')).not.toHaveProperty('from')
    const back: Edit = { do: 'put-field', field: base.fields[2] as never, position: 2 }
    expect(codes(edited(gone, back))).toEqual(codes(base))
    expect(edited(base, back)).toEqual(base)
  })

  it('leaves out what is set to nothing', () => {
    const said = after({ do: 'change', at: 'f1', keys: { required: false, when: '', least: 0 } })
    expect(field(said, 'f1')).toEqual({ code: 'f1', words: { zh: '名称' }, type: 'line', least: 0 })
    const form = after({ do: 'name-form', words: { zh: '基地', en: '' } })
    expect(form.words).toEqual({ zh: '基地' })
    const option = after({
      do: 'name-option',
      at: 'f2',
      code: 'o1',
      words: { zh: '国家级', mn: '', en: 'State' },
    })
    expect(field(option, 'f2')?.options?.[0]?.words).toEqual({ zh: '国家级', en: 'State' })
  })

  it('brings what a type needs and drops the limits of the one before', () => {
    const limited = after(
      { do: 'change', at: 'f1', keys: { most: 40, personal: 'name' } },
      { do: 'type', at: 'f1', type: 'decimal' },
    )
    expect(field(limited, 'f1')).toEqual({
      code: 'f1',
      words: { zh: '名称' },
      type: 'decimal',
      required: true,
      digits: 2,
    })
    const counted = after(
      { do: 'type', at: 'f1', type: 'whole-number' },
      { do: 'change', at: 'f1', keys: { unit: { zh: '人' }, most: 9 } },
      { do: 'type', at: 'f1', type: 'decimal' },
    )
    expect(field(counted, 'f1')).toMatchObject({ unit: { zh: '人' }, most: 9, digits: 2 })
  })

  it('has what it had in the version before when it becomes that again', () => {
    const back = after({ do: 'type', at: 'f2', type: 'line' }, { do: 'type', at: 'f2', type: 'choice' })
    expect(field(back, 'f2')).toEqual(base.fields[1])
    const rows = after({ do: 'type', at: 'f5', type: 'money' }, { do: 'type', at: 'f5', type: 'rows' })
    expect(field(rows, 'f5')).toEqual(base.fields[4])
  })

  it('drops an option nobody chose, and retires one that records may hold', () => {
    const more = after({ do: 'add-options', at: 'f2', after: 'o1', texts: ['盟市级', '旗县级'] })
    expect(field(more, 'f2')?.options?.map(({ code }) => code)).toEqual(['o1', 'o3', 'o4', 'o2'])
    const blank = edited(base, { do: 'add-options', at: 'f2', texts: [''] })
    const pasted = edited(blank, { do: 'add-options', at: 'f2', after: 'o1', texts: ['盟市级'] }, base)
    expect(field(pasted, 'f2')?.options?.map(({ words }) => words.zh)).toEqual([
      '国家级',
      '盟市级',
      '自治区级',
    ])
    const fewer = edited(more, { do: 'remove-option', at: 'f2', code: 'o3' }, base)
    expect(field(fewer, 'f2')?.options?.map(({ code }) => code)).toEqual(['o1', 'o4', 'o2'])
    const retired = edited(fewer, { do: 'remove-option', at: 'f2', code: 'o2' }, base)
    expect(field(retired, 'f2')?.options?.at(-1)).toEqual({
      code: 'o2',
      words: { zh: '自治区级' },
      retired: true,
    })
    const again = edited(retired, { do: 'retire-option', at: 'f2', code: 'o2', retired: false }, base)
    expect(field(again, 'f2')?.options?.at(-1)).toEqual({ code: 'o2', words: { zh: '自治区级' } })
  })

  it('keeps the columns of a table that records may hold', () => {
    const wide = after({ do: 'add-cell', at: 'f5' }, { do: 'type', at: 'f5.c3', type: 'choice' })
    expect(field(wide, 'f5')?.cells?.[2]).toMatchObject({ code: 'c3', type: 'choice' })
    expect(field(edited(wide, { do: 'remove-cell', at: 'f5', cell: 'c3' }, base), 'f5')).toEqual(
      base.fields[4],
    )
    expect(edited(base, { do: 'remove-cell', at: 'f5', cell: 'c1' }, base)).toEqual(base)
  })

  it('says where a problem is by codes', () => {
    expect(placeIn(base, 'fields[4].cells[1].digits')).toBe('f5.c2.digits')
    expect(placeIn(base, 'fields[1].options[0].words.zh')).toBe('f2.options[0].words.zh')
    expect(placeIn(base, 'fields[1]')).toBe('f2')
    expect(placeIn(base, 'words.zh')).toBe('words.zh')
  })
})

const at = fc.constantFrom('f1', 'f2', 'f3', 'f4', 'f5', 'f6', 'f5.c1', 'f5.c3')
const by = fc.constantFrom<1 | -1>(1, -1)
const option = fc.constantFrom('o1', 'o2', 'o3')
const cell = fc.constantFrom('c1', 'c2', 'c3')
const type = fc.constantFrom<never>(
  ...(['line', 'text', 'choice', 'yes-no', 'decimal', 'money', 'day', 'period', 'rows'] as never[]),
)
const anyEdit = fc.oneof(
  fc.record({ do: fc.constant('add-field' as const) }),
  fc.record({ do: fc.constant('move-field' as const), at, by }),
  fc.record({ do: fc.constant('remove-field' as const), at }),
  fc.record({
    do: fc.constant('add-options' as const),
    at: fc.constant('f2'),
    texts: fc.constant(['甲', '']),
  }),
  fc.record({ do: fc.constant('remove-option' as const), at: fc.constant('f2'), code: option }),
  fc.record({ do: fc.constant('move-option' as const), at: fc.constant('f2'), code: option, by }),
  fc.record({ do: fc.constant('add-cell' as const), at: fc.constant('f5') }),
  fc.record({ do: fc.constant('remove-cell' as const), at: fc.constant('f5'), cell }),
  fc.record({ do: fc.constant('move-cell' as const), at: fc.constant('f5'), cell, by }),
)

describe('whatever is done to a definition', () => {
  it('every record of the version before can still be read', () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 30 }), (edits) => {
        const next = { ...after(...(edits as Edit[])), version: 2 }
        expect(versionProblems(base, next)).toEqual([])
      }),
    )
  })

  it('codes stay apart, and what is only unnamed can be shown', () => {
    const retype = fc.record({
      do: fc.constant('type' as const),
      at: fc.constantFrom('f1', 'f2', 'f5', 'f6'),
      type,
    })
    fc.assert(
      fc.property(fc.array(fc.oneof(anyEdit, retype), { maxLength: 30 }), (edits) => {
        const next = after({ do: 'add-field' }, ...(edits as Edit[]))
        expect(new Set(codes(next)).size).toBe(next.fields.length)
        const { problems } = readDefinition(previewable(next, (n) => `第 ${n} 项`))
        const few = new Set(['too-few', 'nothing-to-choose'])
        expect(problems.filter(({ problem }) => !few.has(problem))).toEqual([])
      }),
    )
  })
})
