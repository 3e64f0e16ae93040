import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { sealAll, verifyTrail } from '#engines/audit/index'
import { storeEvidence } from '#modules/evidence'
import { noteAct } from '#platform/audit/note-act'
import { type RetentionKind, retentionKinds } from '#platform/retention/retention-kind'
import { buildTestPlatform, type Client, type TestPlatform } from '#test/platform'
import { cutOff } from './night.ts'
import { removeKind } from './remove-kind.ts'
import { dueKeys } from './retention.fixture.ts'

const DAY = 86_400_000
// The trail begins long ago.
let now = new Date('2015-01-01T00:00:00Z')
const today = '2021-09-19'
const someday = new Date('2100-01-01T00:00:00Z')
let platform: TestPlatform
let clerk: Client
let file: string
beforeAll(async () => {
  platform = await buildTestPlatform({ clock: () => now })
  clerk = await platform.as('recorder', platform.world.banner.organizationId)
  file = await storeEvidence(platform.platform, {
    ...{ name: '名单.txt', bytes: Buffer.from('姓名'), uploadedBy: clerk.personId },
  })
  await link('session', file)
  await sealAll(platform.db)
  now = new Date('2021-09-18T20:00:00Z')
})
afterAll(() => platform.close())

/** What of each kind there may be: of any age, and with what keeps it, if `used`. */
const makers: Record<string, (at: Date, used: boolean) => Promise<unknown>> = {
  'audit-trail': async (at) => {
    await noteAct(platform.db, { id: null, name: '', roles: [] }, at, {
      ...{ kind: 'person.viewed', subject: { kind: 'person', id: 'x', name: '某人' } },
    })
    await sealAll(platform.db)
  },
  'contribution-sheets': (at) =>
    sql`
      with entered as (
        insert into member (code, name, organization_id, recorded_by)
        values (${crypto.randomUUID()}, '某人', ${platform.world.banner.organizationId}, 'x') returning id)
      insert into contribution_sheet
        (code, member_id, organization_id, facts, digest, issued_by, issued_by_name, issued_at)
      select ${crypto.randomUUID()}, id, ${platform.world.banner.organizationId}, '{}', 'x', 'x', 'x', ${at} from entered`.execute(
      platform.db,
    ),
  enrollments: async (at, used) => {
    const invited = sql`
      insert into invitation (kind, organization_id, until, made_by, made_by_name, made_at)
      values ('science-experts', ${platform.world.banner.organizationId}, '2100-01-01', 'x', 'x', ${at}) returning id`
    await sql`
      with invited as (${invited})
      insert into enrollment (invitation_id, code, once, state, sent_at, name, definition, "values", answered_at)
      select id, ${crypto.randomUUID()}, 'x', ${used ? 'waiting' : 'declined'}, ${at}, '某人', 1, '{}',
        ${used ? null : at}::timestamptz from invited`.execute(platform.db)
  },
  'webhook-messages': (at, used) =>
    sql`
      with hook as (
        insert into webhook (organization_id, name, url, kinds, steps, secret, secret_digest, made_by, made_by_name, made_at)
        values (${platform.world.banner.organizationId}, 'x', 'x', '{x}', '{x}', 'x', 'x', 'x', 'x', ${at}) returning id)
      insert into webhook_message (webhook_id, event, happened, part, body, made_at, next_at, state)
      select id, 'test', 'x', 0, '{}', ${at}, ${someday}, ${used ? 'waiting' : 'arrived'} from hook`.execute(
      platform.db,
    ),
  replies: (at) =>
    sql`insert into idempotent_reply (actor, key, digest, status, body, at)
      values (${clerk.personId}, ${crypto.randomUUID()}, 'x', 200, '{}', ${at})`.execute(platform.db),
  'read-notifications': (at, used) =>
    sql`insert into notification (person_id, code, path, event, created_at, read_at) values
      (${clerk.personId}, 'x', '/', ${crypto.randomUUID()}, ${at}, ${used ? null : at}::timestamptz)`.execute(
      platform.db,
    ),
  'sign-in-traces': (at, used) =>
    used
      ? sql`insert into sign_in (person_id, token, expires_at) values
          (${clerk.personId}, ${crypto.randomUUID()}, ${at})`.execute(platform.db)
      : sql`insert into failed_sign_in (account, address, count, since) values
          (${crypto.randomUUID()}, '10.0.0.1', 1, ${at})`.execute(platform.db),
  'left-people': async (at, used) => {
    const { personId } = await platform.as('recorder', platform.world.banner.organizationId)
    await sql`update person set suspended_at = ${used ? null : at}::timestamptz where id = ${personId}`.execute(
      platform.db,
    )
  },
  'unused-uploads': async (at, used) => {
    const { rows } = await sql<{ id: string }>`
      insert into evidence (sha256, name, uploaded_by, created_at)
      select sha256, 'x', ${clerk.personId}, ${at} from evidence where id = ${file} returning id`.execute(
      platform.db,
    )
    if (used) await link('session', rows[0]?.id)
  },
  'import-tables': async (at, used) => {
    const { rows } = await sql<{ id: string }>`
      with sent as (insert into evidence (sha256, name, uploaded_by, created_at)
        select sha256, 'x', ${clerk.personId}, ${at} from evidence where id = ${file} returning id)
      insert into import_run (kind, evidence_id, organization_id, started_by, state, changed_at)
      select 'people', id, ${platform.world.banner.organizationId}, ${clerk.personId}, 'imported', ${at} from sent
      returning evidence_id as id`.execute(platform.db)
    await link('import', rows[0]?.id)
    if (used) await link('declaration', rows[0]?.id)
  },
}

const link = (kind: string, evidence: string | undefined) =>
  sql`insert into evidence_link (record_kind, record_id, evidence_id, linked_by)
    values (${kind}, 'x', ${evidence}, ${clerk.personId})`.execute(platform.db)

const kindOf = (code: string) => retentionKinds.all().find((one) => one.code === code) as RetentionKind

it('knows how to make something of every kind', () => {
  expect(
    retentionKinds
      .all()
      .map(({ code }) => code)
      .sort(),
  ).toEqual(Object.keys(makers).sort())
})

it.each(Object.keys(makers))('removes of %s what it named, and nothing else', async (code) => {
  const kind = kindOf(code)
  const before = cutOff(today, kind.range(platform.platform.config).usual, kind.unit)
  // Around the moment at which its time is over, in hours; one of each side always.
  const things = fc
    .array(fc.record({ hours: fc.integer({ min: -30, max: 30 }), used: fc.boolean() }), { maxLength: 5 })
    .map((list) =>
      [...list, { hours: -1, used: false }, { hours: 1, used: false }].sort((x, y) => x.hours - y.hours),
    )
  await fc.assert(
    fc.asyncProperty(things, async (list) => {
      for (const { hours, used } of list)
        await makers[code]?.(new Date(before.getTime() + hours * 3_600_000), used)
      const named = await dueKeys(platform, code, before)
      expect(named.length).toBeGreaterThan(0)
      const all = await dueKeys(platform, code, someday)
      expect(all.length).toBeGreaterThan(named.length)
      await sql`delete from retention_outcome where kind = ${code}`.execute(platform.db)
      await removeKind(platform.background, kind, today, 2)
      const left = new Set(await dueKeys(platform, code, someday))
      expect(all.filter((key) => !left.has(key)).sort()).toEqual(named.sort())
      expect(await dueKeys(platform, code, before)).toEqual([])
    }),
    // What the trail tells of its own removal is young, and so keeps what would be sealed behind it.
    { numRuns: code === 'audit-trail' ? 1 : 5 },
  )
})

it('leaves a trail that can still be verified', async () => {
  await sealAll(platform.db)
  expect(await verifyTrail(platform.db)).toMatchObject({ whole: true })
})

it('goes on where it was cut off, and tells of all of it once', async () => {
  const kind = kindOf('replies')
  await sql`delete from retention_outcome`.execute(platform.db)
  await sql`delete from idempotent_reply`.execute(platform.db)
  for (let nth = 0; nth < 7; nth += 1) await makers.replies?.(new Date(now.getTime() - 60 * DAY), false)
  let batches = 0
  const dying: RetentionKind = {
    ...kind,
    async drop(trx, keys, at) {
      await kind.drop(trx, keys, at)
      batches += 1
      if (batches === 3) throw new Error('cut off')
    },
  }
  await expect(removeKind(platform.background, dying, today, 2)).rejects.toThrow('cut off')
  expect(await dueKeys(platform, 'replies', now)).toHaveLength(3)
  await removeKind(platform.background, kind, today, 2)
  await removeKind(platform.background, kind, today, 2)
  const told = await platform.db
    .selectFrom('auditEntry')
    .select('details')
    .where('action', '=', 'retention.removed')
    .where('subjectId', '=', 'replies')
    .orderBy('id', 'desc')
    .executeTakeFirst()
  expect(told?.details).toMatchObject({ removed: 7 })
})
