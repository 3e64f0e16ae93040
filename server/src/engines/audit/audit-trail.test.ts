import fc from 'fast-check'
import { type RawBuilder, sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { noteAct } from '#platform/audit/note-act'
import { inTransaction } from '#platform/database/database'
import { buildTestPlatform, type TestPlatform } from '#test/platform'
import { act, actor, foundAfter as foundIn } from './audit.fixture.ts'
import { sealAll, verifyTrail } from './index.ts'
import { sealBatch } from './seal.store.ts'

const now = new Date('2021-10-01T02:00:00Z')
let platform: TestPlatform
beforeAll(async () => {
  platform = await buildTestPlatform({ world: false, clock: () => now })
})
afterAll(() => platform.close())

const foundAfter = (...changes: RawBuilder<unknown>[]) => foundIn(platform.db, ...changes)

const linkOf = async (id: number | string) => {
  const { rows } = await sql<{ seq: number; entry: number }>`
    select s.seq, s.entry from audit_seal s join audit_entry e on e.id = s.entry
    where e.subject_id = ${String(id)} and e.action = 'person.viewed'`.execute(platform.db)
  return rows[0] ?? { seq: 0, entry: 0 }
}

it('lets sixteen write at once, some of whom break off, while several seal: each entry once, none of what was undone', async () => {
  const gaveUp = new Error('undone')
  const write = async (writer: number) => {
    for (let nth = 0; nth < 12; nth += 1)
      await inTransaction(platform.db, async (trx) => {
        await noteAct(trx, actor, now, act(writer * 100 + nth))
        await sql`select pg_sleep(0.002 * ${(writer * nth) % 3})`.execute(trx)
        if (nth % 4 === 3) throw gaveUp
      }).catch((error) => {
        if (error !== gaveUp) throw error
      })
  }
  let writing = true
  const seal = async () => {
    while (writing) await inTransaction(platform.background.db, (trx) => sealBatch(trx, 7))
  }
  const sealing = [seal(), seal()]
  await Promise.all(Array.from({ length: 16 }, (_, writer) => write(writer)))
  writing = false
  await Promise.all(sealing)
  await sealAll(platform.db)
  const { rows } = await sql<{ entries: number; sealed: number; gaps: number }>`
    select (select count(*)::int from audit_entry where action = 'person.viewed') as entries,
      count(*)::int as sealed, (max(seq) - min(seq) + 1 - count(*))::int as gaps from audit_seal`.execute(
    platform.db,
  )
  expect(rows[0]).toMatchObject({ entries: 16 * 9, gaps: 0 })
  expect(rows[0]?.sealed).toBeGreaterThanOrEqual(16 * 9)
  expect(await verifyTrail(platform.db)).toMatchObject({ whole: true, entries: rows[0]?.sealed, removed: 0 })
})

it('does not wait for whoever seals', async () => {
  await platform.background.db.transaction().execute(async (trx) => {
    await sealBatch(trx, 100)
    // A second connection, while the first holds the chain.
    await noteAct(platform.db, actor, now, act('during'))
  })
  expect(await verifyTrail(platform.db)).toMatchObject({ whole: true })
})

it('cannot be changed or emptied by anything the platform sends', async () => {
  await noteAct(platform.db, actor, now, act('waiting'))
  const refused = [
    sql`update audit_entry set person_name = ''`,
    sql`delete from audit_entry`,
    sql`truncate audit_entry`,
    sql`update audit_seal set digest = hash`,
    sql`delete from audit_seal`,
    sql`truncate audit_seal`,
    sql`delete from audit_due`,
    sql`truncate audit_due`,
  ]
  for (const [nth, statement] of refused.entries())
    await expect(statement.execute(platform.db), String(nth)).rejects.toThrow(/append-only|sealing alone/)
  await noteAct(platform.db, actor, new Date(), act('young'))
  await sealAll(platform.db)
  const { seq } = await linkOf('young')
  await expect(
    sql`insert into audit_anchor select seq, digest, seq, now(), now(), now() from audit_seal where seq = ${seq}`.execute(
      platform.db,
    ),
  ).rejects.toThrow('six months')
})

const fields = [
  sql`at = at + interval '1 second'`,
  sql`action = 'person.renamed'`,
  sql`outcome = 'refused'`,
  sql`person_id = 'p2'`,
  sql`account = coalesce(account, '') || 'x'`,
  sql`person_name = '别人'`,
  sql`address = '10.0.0.9'`,
  sql`device = 'x'`,
  sql`request_id = 'x'`,
  sql`organization_id = 9`,
  sql`subject_kind = 'unit'`,
  sql`subject_id = '1x'`,
  sql`subject_name = subject_name || ' '`,
  sql`details = details || '{"more": 1}'`,
]

it('finds whatever is changed, removed, inserted or moved, and names it', async () => {
  const { rows } = await sql<{
    seq: number
    entry: number
  }>`select seq, entry from audit_seal order by seq`.execute(platform.db)
  const one = fc.integer({ min: 0, max: rows.length - 2 })
  await fc.assert(
    fc.asyncProperty(one, fc.integer({ min: 0, max: fields.length - 1 }), one, async (nth, field, other) => {
      const { seq, entry } = rows[nth] as (typeof rows)[number]
      expect(
        await foundAfter(sql`update audit_entry set ${fields[field] ?? sql``} where id = ${entry}`),
      ).toMatchObject({ whole: false, what: 'changed', seq, entry })
      const gone = sql`delete from audit_entry where id = ${entry}`
      expect(await foundAfter(gone)).toMatchObject({ whole: false, what: 'removed', seq, entry })
      const unlinked = sql`delete from audit_seal where seq = ${seq}`
      expect(await foundAfter(gone, unlinked)).toMatchObject({ whole: false, what: 'removed', seq })
      // The gap is closed again: the first link behind it tells.
      const closed = sql`update audit_seal set seq = -seq where seq > ${seq}`
      const moved = sql`update audit_seal set seq = -seq - 1 where seq < 0`
      expect(await foundAfter(gone, unlinked, closed, moved)).toMatchObject({
        whole: false,
        what: 'moved',
        seq,
      })
      const second = rows[other] as (typeof rows)[number]
      if (second.seq === seq) return
      const swap = sql`update audit_seal s set entry = o.entry, hash = o.hash from audit_seal o
        where s.seq in (${seq}, ${second.seq}) and o.seq in (${seq}, ${second.seq}) and o.seq <> s.seq`
      expect(
        await foundAfter(sql`alter table audit_seal drop constraint audit_seal_entry_key`, swap),
      ).toMatchObject({
        whole: false,
        what: 'moved',
        seq: Math.min(seq, second.seq),
      })
    }),
    { numRuns: 25 },
  )
  const forged = sql`insert into audit_entry (at, action, outcome, person_name, subject_kind, subject_id, subject_name, details)
    values (now(), 'person.viewed', 'done', '', 'person', 'x', '', '{}')`
  expect(await foundAfter(forged)).toMatchObject({ whole: false, what: 'inserted' })
  expect(await verifyTrail(platform.db)).toMatchObject({ whole: true })
})

it('finds an end that was cut off, where the end was noted elsewhere', async () => {
  await sealAll(platform.db)
  const { rows } = await sql<{ seq: number; digest: Buffer }>`
    select seq, digest from audit_seal order by seq desc limit 1`.execute(platform.db)
  const { seq = 0, digest = Buffer.alloc(0) } = rows[0] ?? {}
  const known = { seq, digest: digest.toString('hex') }
  expect(await verifyTrail(platform.db, known)).toMatchObject({ whole: true })
  expect(await verifyTrail(platform.db, { seq: seq + 1, digest: known.digest })).toMatchObject({
    what: 'cut',
  })
  expect(await verifyTrail(platform.db, { seq, digest: '0'.repeat(64) })).toMatchObject({ what: 'cut' })
})
