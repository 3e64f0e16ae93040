import { describe, expect, it } from 'vitest'
import { compileExpressions } from '../expressions/index.ts'
import { community } from './community.fixture.ts'
import { formOf } from './form.ts'
import { settle } from './settle.ts'

const { expressions, problems } = compileExpressions(community)
const form = formOf(community, expressions)
const base = { name: ' 团结社区 ', level: 'region' }
const today = '2021-10-01'
const settled = (given: object, before?: object) =>
  settle(form, { ...base, ...given }, { today, ...(before && { before: before as Record<string, unknown> }) })
const told = (given: object, before?: object) =>
  settled(given, before).problems.map(({ field, problem, position, cell }) =>
    [field, problem, position, cell].filter((part) => part !== undefined).join(' '),
  )

describe('a form that is settled', () => {
  it('computes, rounds and keeps empty what has nothing to follow from', () => {
    expect(problems).toEqual([])
    const { values } = settled({
      households: 3,
      members: 2,
      funded: true,
      grant: 100_001,
      rooms: [
        { name: '一', floor: '60.25' },
        { name: '二', floor: '40.25' },
        { name: '三', floor: null },
      ],
    })
    expect(values).toMatchObject({ name: '团结社区', share: '0.67', fee: 2500, floor: '100.5', large: true })
    expect(settled({ members: 2 }).values).toMatchObject({ share: null, fee: null, floor: '0', large: false })
  })

  it('asks what its conditions ask, and requires only what it asks', () => {
    expect(settled({}).asked.has('grant')).toBe(false)
    expect(told({})).toEqual([])
    expect(told({ funded: true })).toEqual(['grant missing'])
    expect(told({ level: 'state' })).toEqual(['why missing'])
    expect(told({ funded: false, grant: 5 })).toEqual(['grant not-asked'])
    expect(settled({ funded: false, grant: 5 }, { grant: 5 })).toMatchObject({
      problems: [],
      values: { grant: 5 },
    })
  })

  it('keeps files by the field they were added to, and misses those that must be there', () => {
    const scan = { code: 'scan', words: { zh: '协议扫描件' }, type: 'evidence', required: true } as const
    const files = formOf({ ...community, fields: [{ ...scan, several: { most: 2, distinct: true } }] })
    const of = (given: object) => settle(files, { ...given }, { today })
    const [one = '', other = '', third = ''] = [1, 2, 3].map((n) => `0a8f7b3c-59d5-4b2e-9a3e-6f3f0a8f7b3${n}`)
    expect(of({ scan: [one, other] })).toMatchObject({ values: { scan: [one, other] }, problems: [] })
    expect(of({}).problems).toEqual([{ field: 'scan', problem: 'missing' }])
    expect(of({ scan: [] }).problems).toEqual([{ field: 'scan', problem: 'missing' }])
    expect(of({ scan: [one, other, third] }).problems).toEqual([
      { field: 'scan', problem: 'too-many', limit: 2 },
    ])
    expect(of({ scan: ['/etc/passwd'] }).problems).toMatchObject([{ problem: 'not-of-type' }])
  })

  it('tells an expression that fails at its field, and keeps nothing of it', () => {
    expect(told({ households: 0, members: 2 })).toEqual(['share expression-failed'])
    expect(settled({ households: 0, members: 2 }).values.share).toBeNull()
  })

  it('tells what nobody can fill in, and what is no field', () => {
    expect(told({ fee: 5, funded: true, grant: 1 })).toEqual(['fee computed'])
    expect(told(JSON.parse('{"moon":1,"__proto__":{"level":"state"}}'))).toEqual([
      'moon unknown-field',
      '__proto__ unknown-field',
    ])
  })

  it('holds values against their limits and one another, old options against what the record held', () => {
    expect(told({ level: 'county' })).toEqual(['level retired-option'])
    expect(told({ level: 'county' }, { level: 'county' })).toEqual([])
    expect(told({ level: undefined })).toEqual(['level missing'])
    expect(told({ named: '2021-10-02' })).toEqual(['named in-future'])
    expect(told({ term: { from: '2021-10-02', to: '2021-10-01' } })).toEqual(['term days-reversed'])
    expect(told({ rooms: [{ name: '一', floor: '1.234' }] })).toEqual(['rooms too-many-places 0 floor'])
    expect(told({ rooms: 'none', members: -1 })).toEqual(['members too-small', 'rooms not-of-type'])
  })
})
