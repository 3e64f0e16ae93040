import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildTestPlatform, type Client, type TestPlatform } from '#test/platform'

import { checkImport } from './check-import.ts'
import { beginImport, carryOut, sendFile, settled, workbook } from './import.fixture.ts'
import { insertRun } from './import-run.store.ts'
import { recordTable } from './parts/record-table.ts'

let test: TestPlatform
let clerk: Client
let unit: number

beforeAll(async () => {
  test = await buildTestPlatform({ clock: () => new Date('2021-12-20T02:00:00Z') })
  unit = test.world.banner.organizationId
  clerk = await test.as('recorder', unit)
})
afterAll(() => test.close())

const table = (...titles: string[]) =>
  workbook([['活动名称', '日期', '人数'], ...titles.map((title) => [title, '2021-06-01', 20])])
const titles = async () =>
  (await test.db.selectFrom('session').select('title').orderBy('title').execute()).map((row) => row.title)

async function noJobsLeft(): Promise<void> {
  for (let look = 0; look < 500; look += 1) {
    const { rows } =
      await sql`select from graphile_worker.jobs where task_identifier like 'imports.%'`.execute(test.db)
    if (rows.length === 0) return
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  throw new Error('jobs are left over')
}

describe('reading in a table', () => {
  it('records nothing twice when a job is done a second time', async () => {
    const evidenceId = await sendFile(clerk, 'a.xlsx', await table('甲讲座', '乙讲座'))
    const run = await insertRun(test.db, {
      kind: 'sessions',
      evidenceId,
      organizationId: unit,
      startedBy: clerk.personId,
      submit: true,
    })
    const twice = async (job: { name: string }, version: number) => {
      const { jobs } = test.platform
      await Promise.all([1, 2].map(() => jobs.add(test.db, job, { id: run.id, version })))
    }
    await twice(checkImport, run.version)
    expect(await settled(clerk, run.id)).toMatchObject({ state: 'checked', total: 2 })
    await clerk.post(`/api/imports/${run.id}/carry-out`, {})
    await twice(recordTable, run.version + 1)
    expect(await settled(clerk, run.id)).toMatchObject({ state: 'imported', done: 2 })
    await noJobsLeft()
    expect(await titles()).toEqual(['乙讲座', '甲讲座'])
  })

  it('is told as failed to its starter where the process ended each time', async () => {
    const run = await insertRun(test.db, {
      kind: 'sessions',
      evidenceId: await sendFile(clerk, 'deadly.xlsx', await table('甲讲座')),
      organizationId: unit,
      startedBy: clerk.personId,
      submit: true,
    })
    await checkImport.failed?.({ id: run.id, version: run.version } as never, test.background)
    const { body } = await clerk.get(`/api/imports/${run.id}`, { 'accept-language': 'en' })
    expect(body).toMatchObject({ state: 'failed', failure: { code: 'IMPORT_BROKE_OFF' } })
    expect(body.failure.message).toContain('broke off twice')
    await checkImport.failed?.({ id: run.id, version: run.version } as never, test.background)
    expect((await clerk.get(`/api/imports/${run.id}`)).body.state).toBe('failed')
  })

  it('refuses a file that is none, or none of theirs, in words', async () => {
    const stranger = await test.as('recorder', test.world.farBanner.organizationId)
    const foreign = await sendFile(stranger, 'foreign.xlsx', await table('甲讲座'))
    for (const evidenceId of [crypto.randomUUID(), foreign]) {
      const reply = await clerk.post('/api/imports', { kind: 'sessions', evidenceId, organizationId: unit })
      expect(reply).toMatchObject({ status: 422, body: { code: 'EVIDENCE_UNKNOWN' } })
      expect(reply.body.details.fields[0].field).toBe('evidenceId')
    }
  })

  it('is carried out once however often the button is pressed', async () => {
    const run = await beginImport(clerk, 'sessions', unit, { name: 'b.xlsx', bytes: await table('丙讲座') })
    const answers = await Promise.all([1, 2, 3].map(() => clerk.post(`/api/imports/${run.id}/carry-out`, {})))
    expect(answers.map(({ status }) => status).sort()).toEqual([202, 409, 409])
    expect((await settled(clerk, run.id)).state).toBe('imported')
    expect((await titles()).filter((title) => title === '丙讲座')).toHaveLength(1)
  })

  it('is begun for a few tables of one person at a time, also where each is asked for at once', async () => {
    const busy = await test.as('recorder', unit)
    const evidenceId = await sendFile(busy, 'many.xlsx', await table('己讲座'))
    const asked = { kind: 'sessions', evidenceId, organizationId: unit }
    const begin = () => busy.post('/api/imports', asked)
    const answers = await Promise.all(Array.from({ length: 12 }, begin))
    const begun = answers.filter(({ status }) => status === 201)
    // Those that were read meanwhile made room for others; never were more than five unfinished.
    expect(begun.length).toBeGreaterThanOrEqual(5)
    const refused = answers.find(({ status }) => status !== 201)
    expect(refused).toMatchObject({ status: 429, body: { code: 'IMPORTS_WAITING', details: { count: 5 } } })
    expect(refused?.headers['retry-after']).toBe('10')
    for (const { body } of begun) await settled(busy, body.id)
    const again = await begin()
    expect(again.status).toBe(201)
    await settled(busy, again.body.id)
  })

  it('waits a moment after many tables that could not be read', async () => {
    const hasty = await test.as('recorder', unit)
    const evidenceId = await sendFile(hasty, 'torn.xlsx', await table('庚讲座'))
    const run = {
      kind: 'sessions',
      evidenceId,
      organizationId: unit,
      startedBy: hasty.personId,
      submit: true,
    }
    for (let nth = 0; nth < 10; nth += 1) {
      const { id } = await insertRun(test.db, run)
      await test.db.updateTable('importRun').set({ state: 'failed' }).where('id', '=', id).execute()
    }
    const asked = { kind: 'sessions', evidenceId, organizationId: unit }
    const refused = await hasty.post('/api/imports', asked)
    expect(refused).toMatchObject({ status: 429, body: { code: 'IMPORTS_FAILED', details: { count: 10 } } })
    const longAgo = new Date(Date.now() - 60_000)
    const own = test.db.updateTable('importRun').where('startedBy', '=', hasty.personId)
    await own.set({ changedAt: longAgo }).execute()
    expect((await hasty.post('/api/imports', asked)).status).toBe(201)
  })

  it('does nothing where the person lost the right meanwhile', async () => {
    const leaver = await test.as('recorder', unit)
    const run = await beginImport(leaver, 'sessions', unit, { name: 'c.xlsx', bytes: await table('丁讲座') })
    await test.db.deleteFrom('roleSeat').where('personId', '=', leaver.personId).execute()
    expect((await carryOut(leaver, run.id)).state).not.toBe('imported')
    expect(await titles()).not.toContain('丁讲座')
  })

  it('is listed for its starter, and told in their language', async () => {
    const list = (await clerk.get('/api/imports')).body.items
    expect(list).toHaveLength(3)
    expect(list[0]).toMatchObject({ kind: 'sessions', state: 'imported', total: 1 })
    const run = await beginImport(clerk, 'sessions', unit, {
      name: 'd.xlsx',
      bytes: await workbook([
        ['活动名称', '日期'],
        ['戊讲座', '某天'],
      ]),
    })
    const english = await clerk.get(`/api/imports/${run.id}`, { 'accept-language': 'en' })
    expect(english.body.problems[0]).toMatchObject({ title: 'People there' })
    expect(english.body.problems.map((one: { message: string }) => one.message).join(' ')).toMatch(
      /^[\x20-\x7e]+$/,
    )
  })
})
