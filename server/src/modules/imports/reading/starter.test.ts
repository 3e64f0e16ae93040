import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildTestPlatform, type Client, type TestPlatform } from '#test/platform'
import { checkImport } from '../check-import.ts'
import { beginImport, sendFile, settled, workbook } from '../import.fixture.ts'
import { type ImportRun, insertRun, turnRun } from '../import-run.store.ts'
import { recordTable } from '../parts/record-table.ts'

let test: TestPlatform
let unit: number

beforeAll(async () => {
  test = await buildTestPlatform({ clock: () => new Date('2021-12-20T02:00:00Z') })
  unit = test.world.banner.organizationId
})
afterAll(() => test.close())

const bytes = (title: string) =>
  workbook([
    ['活动名称', '日期', '人数'],
    [title, '2021-06-01', 20],
  ])

/** A table that was accepted to be recorded, and whose turn has not come. */
async function accepted(clerk: Client, title: string): Promise<ImportRun> {
  const run = await beginImport(clerk, 'sessions', unit, { name: `${title}.xlsx`, bytes: await bytes(title) })
  return (await turnRun(test.db, run.id, ['checked'], 'importing', { confirmed: '[]' })) as ImportRun
}

const doJob = ({ id, version }: ImportRun, job = recordTable) =>
  job.run({ id, version } as never, test.background)
const recorded = (title: string) =>
  test.db.selectFrom('session').select('id').where('title', '=', title).execute()
const person = (clerk: Client) => test.db.updateTable('person').where('id', '=', clerk.personId)
const readmitted = (clerk: Client) => person(clerk).set({ suspendedAt: null, mustChangePassword: false })

describe('a table whose turn comes when its starter is no longer who they were', () => {
  it('is recorded although they must choose another password before they ask for anything new', async () => {
    const clerk = await test.as('recorder', unit)
    const run = await accepted(clerk, '先收下的讲座')
    await person(clerk).set({ mustChangePassword: true }).execute()
    expect((await clerk.get('/api/me')).body.demands).toBe('password')
    expect((await clerk.post(`/api/imports/${run.id}/carry-out`, {})).status).toBeGreaterThanOrEqual(400)
    await doJob(run)
    expect(await recorded('先收下的讲座')).toHaveLength(1)
  })

  it('records nothing of a suspended person, who goes on where they were once they are let in again', async () => {
    const clerk = await test.as('recorder', unit)
    const run = await accepted(clerk, '停用者的讲座')
    await person(clerk).set({ suspendedAt: new Date() }).execute()
    await doJob(run)
    expect(await recorded('停用者的讲座')).toEqual([])
    await readmitted(clerk).execute()
    const stopped = await clerk.get(`/api/imports/${run.id}`, { 'accept-language': 'en' })
    expect(stopped.body.failure).toMatchObject({ code: 'IMPORT_STARTER_SUSPENDED' })
    expect(stopped.body.failure.message).toContain('Check again')
    expect((await clerk.patch(`/api/imports/${run.id}`, { again: true })).status).toBe(200)
    expect(await settled(clerk, run.id)).toMatchObject({ state: 'checked', rightRows: 1, failure: null })
  })

  it('is neither looked through nor recorded where they hold no role for it any more', async () => {
    const clerk = await test.as('recorder', unit)
    const run = await accepted(clerk, '调走者的讲座')
    const evidenceId = await sendFile(clerk, 'second.xlsx', await bytes('调走者的讲座二'))
    const asked = { kind: 'sessions', evidenceId, organizationId: unit, submit: true }
    const second = await insertRun(test.db, { ...asked, startedBy: clerk.personId })
    await test.db.deleteFrom('roleSeat').where('personId', '=', clerk.personId).execute()
    await doJob(run)
    await doJob(second, checkImport)
    for (const { id } of [run, second])
      expect((await clerk.get(`/api/imports/${id}`)).body.failure.code).toBe('IMPORT_ROLE_GONE')
    expect(await recorded('调走者的讲座')).toEqual([])
  })
})
