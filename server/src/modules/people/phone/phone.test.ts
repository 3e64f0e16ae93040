import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { csvRows } from '#test/csv-rows'
import { buildTestPlatform, type Client, type TestPlatform } from '#test/platform'
import { beginImport, carryOut, workbook } from '../../imports/import.fixture.ts'

const number = '19900001234'
const shown = '199****1234'

let platform: TestPlatform
let admin: Client
let leader: Client
let auditor: Client
let id: string
beforeAll(async () => {
  platform = await buildTestPlatform({ config: { log: { level: 'silent', file: undefined } } })
  const { league, region, banner } = platform.world
  admin = await platform.as('administrator', league.organizationId)
  leader = await platform.as('leader', banner.organizationId)
  auditor = await platform.as('auditor', region.organizationId)
  const added = await admin.post(
    '/api/people',
    { account: 'tuya', name: '图雅', organizationId: banner.organizationId, phone: '199 0000 1234' },
    { 'idempotency-key': 'add-tuya-with-a-number' },
  )
  expect(added.body.person).toMatchObject({ maskedPhone: shown })
  id = added.body.person.id
})
afterAll(() => platform.close())

const looks = async () =>
  (await auditor.get(`/api/audit?subject=person:${id}&group=personal-data`)).body.items.map(
    ({ action, person }: { action: string; person: { id: string } }) => [action, person.id],
  )

it('stands nowhere in the database, not even as what can be guessed from', async () => {
  const { rows } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema in ('public', 'pgboss') and table_type = 'BASE TABLE'`.execute(platform.db)
  for (const { name } of rows.filter((one) => one.name !== 'schema_migration')) {
    const held = await sql<{ all: string | null }>`
      select string_agg(t::text, ' ') as all from ${sql.table(name)} t`
      .execute(platform.db)
      .catch(() => undefined)
    expect(held?.rows[0]?.all ?? '', name).not.toMatch(/19900001234|199 0000 1234/)
  }
  const { key } = await platform.db.selectFrom('idempotentReply').select('key').executeTakeFirstOrThrow()
  expect(key).not.toBe('add-tuya-with-a-number')
  expect(
    await platform.db.selectFrom('person').select('phone').where('id', '=', id).executeTakeFirst(),
  ).toEqual({
    phone: expect.stringMatching(/^1\.[0-9a-f]{8}\./),
  })
})

it('is masked on every screen and in every file, and whole in no answer but one', async () => {
  for (const address of [`/api/people/${id}`, '/api/people', `/api/search?q=${encodeURIComponent('图雅')}`]) {
    const { status, text } = await admin.get(address)
    expect([status, text], address).toEqual([200, expect.not.stringContaining(number)])
  }
  expect((await admin.get(`/api/people/${id}`)).body).toMatchObject({
    person: { maskedPhone: shown },
    can: { phone: true },
  })
  const rows = csvRows((await admin.get('/api/exports/people?format=csv')).text)
  expect(rows.flat()).toContain(shown)
  expect(rows.flat().join()).not.toContain(number)
})

it('is shown to administrators and leaders of the unit, and each look is written down with it', async () => {
  expect((await leader.get(`/api/people/${id}/phone`)).body).toEqual({ phone: number })
  expect((await admin.get(`/api/people/${id}/phone`)).body).toEqual({ phone: number })
  expect(await looks()).toEqual([
    ['person.phone-viewed', admin.personId],
    ['person.phone-viewed', leader.personId],
  ])
  const [entry] = (await auditor.get(`/api/audit?subject=person:${id}&group=looks`)).body.items
  expect(entry.sentence).toBe('查看图雅的手机号')
})

it('is not shown to others, nor where the look cannot be written down', async () => {
  const { otherLeague } = platform.world
  const far = await platform.as('administrator', otherLeague.organizationId)
  for (const who of [auditor, far, await platform.as('recorder', platform.world.banner.organizationId)])
    expect((await who.get(`/api/people/${id}/phone`)).status).toBe(404)
  expect((await platform.anonymous.get(`/api/people/${id}/phone`)).status).toBe(401)
  expect((await auditor.get(`/api/people/${id}`)).body.can).toEqual({ manage: false, phone: false })
  await sql`alter table audit_entry add constraint full_up check (false) not valid`.execute(platform.db)
  try {
    await sql`update audit_entry set at = at - interval '1 hour'`.execute(platform.db).catch(() => undefined)
    const other = await platform.as('leader', platform.world.banner.organizationId)
    const { status, text } = await other.get(`/api/people/${id}/phone`)
    expect([status, text]).toEqual([500, expect.not.stringContaining(number)])
  } finally {
    await sql`alter table audit_entry drop constraint full_up`.execute(platform.db)
  }
})

it('is one’s own to see without a line, to change and to take away', async () => {
  const own = await platform.as('recorder', platform.world.banner.organizationId)
  expect((await own.get('/api/me/phone')).body).toEqual({ phone: null })
  expect((await own.put('/api/me/phone', { phone: '（0471）0000000 转 8' })).body).toMatchObject({
    maskedPhone: '0471-****000',
  })
  expect((await own.get('/api/me/phone')).body).toEqual({ phone: '0471-0000000-8' })
  expect((await own.get('/api/me')).body.person.maskedPhone).toBe('0471-****000')
  const asked = `/api/audit?subject=person:${own.personId}&group=personal-data`
  const kinds = async () =>
    (await auditor.get(asked)).body.items.map(({ action }: { action: string }) => action)
  expect(await kinds()).toEqual(['person.phone-changed'])
  const wrong = await own.put('/api/me/phone', { phone: '12345' })
  expect(wrong.body).toMatchObject({ code: 'PHONE_MALFORMED', details: { fields: [{ field: 'phone' }] } })
  expect((await own.put('/api/me/phone', { phone: null })).body.maskedPhone).toBe(null)
  expect((await platform.anonymous.get('/api/me/phone')).status).toBe(401)
  expect((await platform.anonymous.put('/api/me/phone', { phone: null })).status).toBe(401)
  expect(await kinds()).toHaveLength(2)
})

it('is changed by whoever manages the person; the same number again is no change', async () => {
  const change = (phone: string | null) => admin.patch(`/api/people/${id}`, { phone })
  const before = (await looks()).length
  expect((await change('+86 199-0000-1234')).body.maskedPhone).toBe(shown)
  expect(await looks()).toHaveLength(before)
  expect((await change('19900005678')).body.maskedPhone).toBe('199****5678')
  expect((await leader.patch(`/api/people/${id}`, { phone: null })).status).toBe(404)
  expect((await looks())[0]).toEqual(['person.phone-changed', admin.personId])
})

it('does not open in another row, and costs a list nothing but itself', async () => {
  const { personId } = await platform.as('recorder', platform.world.banner.organizationId)
  await sql`update person p set phone = o.phone, phone_digest = o.phone_digest from person o
    where p.id = ${personId} and o.id = ${id}`.execute(platform.db)
  expect((await admin.get(`/api/people/${personId}`)).body.person.maskedPhone).toBe('****')
  expect((await admin.get(`/api/people/${personId}/phone`)).status).toBe(500)
  const list = await admin.get('/api/people?limit=200')
  expect(list.status).toBe(200)
  expect((await admin.patch(`/api/people/${personId}`, { phone: null })).body.maskedPhone).toBe(null)
})

it('is read in from a table, and what is said of the table does not hold it', async () => {
  const unit = platform.world.league.organizationId
  const file = async (...rows: (string | number)[][]) =>
    beginImport(admin, 'people', unit, {
      name: '人员.xlsx',
      bytes: await workbook([['姓名', '账号', '手机号码'], ...rows]),
    })
  const run = await file(['其其格', 'qiqige', 19900004321], ['王秀兰', 'wangxl', '4321 0000 9876'])
  expect(run.problems).toMatchObject([{ field: 'phone', value: '432****9876' }])
  const corrected = await admin.patch(`/api/imports/${run.id}`, {
    correct: { cells: [{ row: 3, field: 'phone', to: '19900004321' }] },
  })
  expect(corrected.body.code).toBe('IMPORT_PERSONAL_FIELD')
  expect(await carryOut(admin, run.id, { part: true })).toMatchObject({ state: 'imported', recorded: 1 })
  const [person] = (await admin.get('/api/people?search=qiqige')).body.items
  expect(person.maskedPhone).toBe('199****4321')
  expect((await admin.get(`/api/people/${person.id}/phone`)).body.phone).toBe('19900004321')
  const runs = await platform.db.selectFrom('importRun').selectAll().execute()
  expect(JSON.stringify(runs)).not.toMatch(/19900004321|4321 0000 9876/)
})
