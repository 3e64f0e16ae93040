import exceljs from 'exceljs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildTestPlatform, type Client, type TestPlatform } from '#test/platform'

let platform: TestPlatform
beforeAll(async () => {
  platform = await buildTestPlatform()
})
afterAll(() => platform.close())

const asked = (client: Client, at: number) => client.get(`/api/administrator-table?organizationId=${at}`)

/** The units that the first sheet has a row for, with the role written beside each. */
async function rowsOf(raw: Buffer): Promise<string[][]> {
  const book = new exceljs.Workbook()
  await book.xlsx.load(raw as never)
  const [head = [], ...rows] = (book.worksheets[0]?.getSheetValues() ?? []).slice(1) as unknown[][]
  const [unit, role] = ['所在单位', '角色'].map((word) =>
    head.findIndex((cell) => String(cell).startsWith(word)),
  )
  return rows.map((row) => [row[unit ?? 0], row[role ?? 0]].map(String))
}

it('has a row for each association below that nobody looks after yet', async () => {
  const { league, banner, siblingBanner } = platform.world
  const admin = await platform.as('administrator', league.organizationId)
  const before = await rowsOf((await asked(admin, league.organizationId)).raw)
  const units = before.map(([unit]) => unit)
  expect(units).toEqual(expect.arrayContaining([banner.organizationName, siblingBanner.organizationName]))
  expect(units).not.toContain(league.organizationName)
  expect(new Set(before.map(([, role]) => role))).toEqual(new Set(['管理员']))
  await platform.as('administrator', banner.organizationId)
  const after = await rowsOf((await asked(admin, league.organizationId)).raw)
  expect(after.map(([unit]) => unit)).toEqual(units.filter((unit) => unit !== banner.organizationName))
})

it('is for administrators of the unit alone', async () => {
  const { league, banner } = platform.world
  const recorder = await platform.as('recorder', banner.organizationId)
  expect((await asked(recorder, banner.organizationId)).status).toBe(404)
  const admin = await platform.as('administrator', banner.organizationId)
  expect((await asked(admin, league.organizationId)).status).toBe(404)
})
