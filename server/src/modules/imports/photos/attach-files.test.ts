import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildTestPlatform, type Client, type TestPlatform } from '#test/platform'
import { beginImport, carryOut, sendFile } from '../import.fixture.ts'

let test: TestPlatform
let clerk: Client
let run: string

beforeAll(async () => {
  test = await buildTestPlatform({ clock: () => new Date('2022-01-20T02:00:00Z') })
  const unit = test.world.banner.organizationId
  clerk = await test.as('recorder', unit)
  const rows = [
    '草原防火讲座,2021-06-01,40,防火1.txt、防火2.txt',
    '科技周咨询,2021-05-22,90,',
    '夜读讲座,2021-07-02,20,',
  ]
  const bytes = Buffer.from(`活动名称,日期,线下人数,照片\n${rows.join('\n')}\n`)
  const begun = await beginImport(clerk, 'sessions', unit, { name: '台账.csv', bytes })
  run = begun.id
  expect((await carryOut(clerk, run)).state).toBe('imported')
})
afterAll(() => test.close())

const paper = (name: string, client = clerk) => sendFile(client, name, Buffer.from(`签到表 ${name}`))
const attach = (evidenceIds: string[], client = clerk) =>
  client.post(`/api/imports/${run}/files`, { evidenceIds })
const session = async (title: string) => {
  const { body } = await clerk.get(
    `/api/sessions?organizationId=${test.world.banner.organizationId}&search=${title}`,
  )
  return (await clerk.get(`/api/sessions/${body.items[0].id}`)).body
}

it('links files to the records they are named after, and says what fits none', async () => {
  const ids = await Promise.all(['防火1.txt', '科技周咨询(1).txt', '别的.txt'].map((name) => paper(name)))
  const { status, body } = await attach(ids)
  expect(status).toBe(200)
  expect(body.matched.map(({ rows }: { rows: { row: number }[] }) => rows[0]?.row)).toEqual([2, 3])
  expect(body.unmatched.map(({ name }: { name: string }) => name)).toEqual(['别的.txt'])
  const fire = await session('草原防火讲座')
  expect(fire.evidence.map(({ name }: { name: string }) => name)).toContain('防火1.txt')
  expect(fire.history.map(({ step }: { step: string }) => step)).toContain('changed')
})

it('leaves a record alone that somebody has checked', async () => {
  const checker = await test.as('checker', test.world.league.organizationId)
  const { session: night } = await session('夜读讲座')
  expect((await checker.post(`/api/sessions/${night.id}/accept`, { version: night.version })).status).toBe(
    200,
  )
  const { body } = await attach([await paper('夜读讲座.txt')])
  expect([body.matched.length, body.closed.length]).toEqual([0, 1])
})

it('is for whoever read the table in, with what they sent themselves', async () => {
  const colleague = await test.as('recorder', test.world.banner.organizationId)
  const own = await paper('科技周咨询.txt')
  expect((await attach([own], colleague)).status).toBe(404)
  expect((await attach([own], test.anonymous)).status).toBe(401)
  expect((await attach([await paper('科技周咨询.txt', colleague)])).status).toBe(404)
})
