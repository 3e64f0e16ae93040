import { type RawBuilder, sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { postEntry } from '../ledger/entry.store.ts'
import { foldTail } from '../ledger/fold.store.ts'
import { entryOf, type LedgerBench, lineOf, openLedger } from '../ledger/ledger.fixture.ts'
import { verifyLedger, verifySnapshot } from './verify-ledger.ts'

let ledger: LedgerBench
beforeAll(async () => {
  ledger = await openLedger()
  for (let number = 1; number <= 30; number += 1) {
    await postEntry(
      ledger.db,
      entryOf(
        [ledger.hosts[number % ledger.hosts.length] ?? 1],
        [
          lineOf('popsci-publicity-events', '2021-05-01', number),
          lineOf('popsci-estations', '2021-05-01', 1),
        ],
      ),
    )
    if (number % 10 === 0) await ledger.db.transaction().execute((trx) => foldTail(trx, 7))
  }
  while (await ledger.db.transaction().execute((trx) => foldTail(trx, 9)));
})
afterAll(() => ledger.close())

/** Verifies a ledger in which somebody with full rights has altered something, then puts it back. */
async function verifyAfter(change: RawBuilder<unknown>) {
  let found: unknown
  const undo = new Error('put back')
  await ledger.db
    .transaction()
    .execute(async (trx) => {
      await sql`set local session_replication_role = replica`.execute(trx)
      await change.execute(trx)
      found = await verifySnapshot(trx)
      throw undo
    })
    .catch((error) => {
      if (error !== undo) throw error
    })
  return found
}

describe('an altered ledger', () => {
  it('is whole before', async () => {
    expect(await verifyLedger(ledger.db)).toMatchObject({ whole: true, postings: 60 })
  })

  it.each([
    ['amount', sql`update posting set amount = amount + 1 where seq = 23`],
    ['day', sql`update posting set day = '2021-05-02' where seq = 23`],
    ['metric', sql`update posting set metric = metric + 1 where seq = 23`],
    ['reach', sql`update posting set reach = reach + 1 where seq = 23`],
    ['origin', sql`update posting set declared = not declared where seq = 23`],
    ['existence', sql`delete from posting where seq = 23`],
  ])('names the posting whose %s was changed', async (_, change) => {
    expect(await verifyAfter(change)).toMatchObject({ whole: false, what: 'posting', seq: 23 })
  })

  it('notices a changed entry, author, reach, membership, total, a doubled, lost or rewritten fold', async () => {
    const cases: [RawBuilder<unknown>, string][] = [
      [sql`update entry set entered_by = 'somebody else' where id = 3`, 'entry'],
      [sql`update entry set source_id = 'another record' where id = 3`, 'entry'],
      [sql`update entry set entered_at = entered_at - interval '1 day' where id = 3`, 'entry'],
      [sql`update reach set hosts = hosts || 99 where id = 2`, 'reach'],
      [
        sql`delete from reach_member where reach = 2 and organization = (select min(organization) from reach_member where reach = 2)`,
        'reach',
      ],
      [sql`update balance set amount = amount + 1 where ctid = (select min(ctid) from balance)`, 'balance'],
      [
        sql`update month_total set lines = lines + 1 where ctid = (select min(ctid) from month_total)`,
        'balance',
      ],
      [sql`delete from carry`, 'balance'],
      [
        sql`insert into posting select 61, entry, amount, metric, reach, day, audience, channel, sign, declared
          from posting where seq = 1`,
        'posting',
      ],
      [sql`delete from fold where id = 2`, 'fold'],
      [sql`update fold set digest = sha256('x') where id = 2`, 'entry'],
    ]
    for (const [change, what] of cases)
      expect(await verifyAfter(change)).toMatchObject({ whole: false, what })
  })

  it('cannot come from the application: rows are append-only', async () => {
    for (const table of ['entry', 'posting', 'fold', 'reach', 'frozen_figure', 'period_close']) {
      await expect(sql`delete from ${sql.raw(table)}`.execute(ledger.db), table).rejects.toThrow(
        'append-only',
      )
      await expect(sql`truncate ${sql.raw(table)} cascade`.execute(ledger.db), table).rejects.toThrow(
        'append-only',
      )
    }
    await expect(sql`update posting set amount = 0`.execute(ledger.db)).rejects.toThrow('append-only')
  })
})
