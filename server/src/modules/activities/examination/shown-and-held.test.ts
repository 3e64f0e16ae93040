import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { buildTestPlatform, type Client, type TestPlatform } from '#test/platform'
import { beginImport, carryOut, settled } from '../../imports/import.fixture.ts'

let test: TestPlatform
let clerk: Client
let unit: number

beforeAll(async () => {
  test = await buildTestPlatform({ clock: () => new Date('2022-01-20T02:00:00Z') })
  unit = test.world.banner.organizationId
  clerk = await test.as('recorder', unit)
})
afterAll(() => test.close())
beforeEach(() => test.db.deleteFrom('session').execute())

const table = (name: string) => readFileSync(new URL(`../../imports/fixtures/${name}`, import.meta.url))
const begin = (name: string) => beginImport(clerk, 'sessions', unit, { name, bytes: table(name) })

/** Reads a table in, confirming what is asked; answers the recorded sessions by title. */
async function recorded(name: string) {
  const run = await begin(name)
  expect(run.problems).toEqual([])
  expect(await carryOut(clerk, run.id, { confirmed: true })).toMatchObject({ state: 'imported' })
  return test.db.selectFrom('session').selectAll().orderBy('day').orderBy('title').execute()
}
const offline = (session: { headcounts: { offline: number }[] } | undefined) =>
  session?.headcounts[0]?.offline
const cells = (found: { row: number; column: string | null }[]) =>
  found.map(({ row, column }) => `${row}${column ?? ''}`)

describe('what the sheet shows', () => {
  it('is one number for merged rows, which is not multiplied', async () => {
    const run = await begin('merged-count.xlsx')
    expect(cells(run.problems)).toEqual(['2C', '3C', '4C'])
    expect(run.problems[0].message).toContain('2、3、4')
  })

  it('is without the hidden rows, unless somebody says to take them', async () => {
    const run = await begin('hidden-rows.xlsx')
    expect(run).toMatchObject({ total: 1, problemCount: 0, questionCount: 1, hiddenRows: 2 })
    expect(run.questions[0].message).toContain('2 行是隐藏的')
    await clerk.patch(`/api/imports/${run.id}`, { takeHidden: true })
    expect(await settled(clerk, run.id)).toMatchObject({ total: 3, questionCount: 0, takeHidden: true })
  })

  it('is not what a formula may have shown whose result nobody stored', async () => {
    const run = await begin('formula-without-value.xlsx')
    expect(cells(run.problems)).toEqual(['2D', '3D'])
    expect(run.problems[0].message).toContain('公式')
  })

  it('holds signs that the file writes as escapes', async () => {
    const [returned, literal] = await recorded('escaped-return.xlsx')
    expect(returned?.title).toBe('转义 讲座'.replace(' ', ' '))
    expect(returned?.note).not.toContain('_x000D_')
    expect(literal?.title).toBe('字面_x000D_讲座')
  })

  it.each(['relationship-prefix.xlsx', 'workbook-under-another-name.xlsx'])(
    'is found whatever its parts are called: %s',
    async (name) => {
      expect(await recorded(name)).toHaveLength(1)
    },
  )

  it('is in the sheet that has the titles, not in the guide before it', async () => {
    const sessions = await recorded('guide-sheet-first.xlsx')
    expect(sessions.map(({ title }) => title)).toEqual(['讲座二'])
  })
})

describe('a row', () => {
  it('of blanks, or with a number alone, is nothing', async () => {
    expect(await recorded('blank-rows.xlsx')).toHaveLength(1)
    await test.db.deleteFrom('session').execute()
    expect(await recorded('numbered-empty-rows.xlsx')).toHaveLength(1)
  })

  it('with a day and all it needs is a record, whatever its first word', async () => {
    const run = await begin('names-like-totals.xlsx')
    expect(run).toMatchObject({ total: 9, problemCount: 0 })
    expect(run.skipped.map(({ row }: { row: number }) => row)).toEqual([11])
  })

  it('that adds up or heads others is set aside, and listed', async () => {
    const run = await begin('totals-not-known.xlsx')
    expect(run).toMatchObject({ total: 1, problemCount: 0, questionCount: 0 })
    expect(run.skipped.map(({ row }: { row: number }) => row)).toEqual([2, 4, 5, 6])
  })
})

describe('of several columns', () => {
  it('the one with what was done is read, not the one with what was planned', async () => {
    for (const name of ['planned-and-actual.xlsx', 'expected-and-came.xlsx']) {
      await test.db.deleteFrom('session').execute()
      const [session] = await recorded(name)
      expect([session?.day, offline(session)]).toEqual(['2021-06-01', 40])
    }
  })

  it('of one title it is asked which', async () => {
    const run = await begin('same-title-twice.xlsx')
    expect(run.questionCount).toBe(1)
    expect(run.questions[0].message).toMatch(/人数（C）.*人数（D）/)
    await clerk.patch(`/api/imports/${run.id}`, { mapping: { title: 0, day: 1, offline: 3 } })
    expect(await settled(clerk, run.id)).toMatchObject({ questionCount: 0 })
  })

  it('those who helped are no audience', async () => {
    const run = await begin('volunteers-only.xlsx')
    const field = run.fields.find((one: { field: string }) => one.field === 'offline')
    expect(field.place).toBeNull()
  })
})

describe('a cell', () => {
  it('with a day as programs write it is that day, with the hour where there is one', async () => {
    const sessions = await recorded('days-with-seconds.csv')
    expect(sessions.map(({ day }) => day)).toEqual(Array(8).fill('2021-06-01'))
    const hours = sessions.map(({ startTime }) => startTime?.slice(0, 5) ?? null)
    expect(hours).toEqual(['09:30', '09:30', null, null, '09:30', '09:30', null, '09:30'])
  })

  it('with signs that nobody sees is read as if they were not there', async () => {
    const sessions = await recorded('invisible-signs.csv')
    expect(sessions.map(offline)).toEqual([40, 40])
    expect(sessions.every(({ hosts }) => hosts[0] === unit)).toBe(true)
  })
})
