import { mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, expect, it, vi } from 'vitest'
import { archivePlaces } from '#embedded-postgres/archive/archive'
import { type Embedded, startEmbedded } from '#embedded-postgres/embedded'
import { postEntry } from '#modules/figures'
import { openDatabase } from '#platform/database/database'
import { migrate } from '#platform/database/migrate'
import { standTestPlatform } from '#test/stand-platform'
import { entryOf, lineOf } from '../../figures/ledger/ledger.fixture.ts'
import { findBase, findBases } from './find-bases.ts'
import { keepArchive } from './keep-archive.ts'
import { dropOldLog, ownArchive } from './make-base.ts'
import { restoreUntil } from './restore-until.ts'

const folder = await mkdtemp(join(tmpdir(), 'medelge-bases-'))
const data = join(folder, 'data')
const walArchive = join(folder, 'archive')
afterAll(() => rm(folder, { recursive: true, force: true }))

const start = (from: string): Promise<Embedded> =>
  startEmbedded({ dataFolder: join(from, 'postgres'), archive: walArchive, durable: false })

it('takes a wrong deed back by going to the moment before it', async () => {
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  const server = await start(data)
  await migrate(server.url)
  const platform = await standTestPlatform(server.url, {
    config: { data, walArchive },
    superuserUrl: server.superuserUrl,
  })
  await writeFile(join(data, 'secret'), 'the secret')
  const { banner } = platform.world
  const record = (amount: number) =>
    platform.db
      .transaction()
      .execute((trx) =>
        postEntry(
          trx,
          entryOf([banner.organizationId], [lineOf('leaflets-handed-out', '2021-05-01', amount)]),
        ),
      )
  await record(1)
  expect(await archiveNow()).toBe(1)
  // A base of this week is enough.
  expect(await archiveNow()).toBe(1)
  await record(2)
  // A moment is kept to the millisecond, and the record may have been counted later in the same one.
  await pause(5)
  const { rows } = await sql<{ now: Date }>`select clock_timestamp() as now`.execute(platform.db)
  const right = rows[0]?.now as Date
  await pause(20)
  await sql`update organization set name = 'wrong'`.execute(platform.db)
  await record(4)
  const own = await ownArchive(walArchive, server.url)
  await platform.close()
  await server.stop()

  async function archiveNow() {
    await keepArchive.run(undefined as never, platform.background)
    return (await findBases(await ownArchive(walArchive, server.url))).length
  }

  await rename(data, `${data}.old`)
  await expect(findBase(walArchive, new Date('2021-01-01'))).rejects.toMatchObject({ code: 'no_base' })
  const base = await findBase(walArchive, right)
  const config = { ...platform.platform.config, data }
  const restored = await restoreUntil(base, config, right)
  expect(restored).toMatchObject({ ledger: { whole: true }, files: { missing: [] } })
  expect(await readdir(data)).toEqual(['postgres', 'secret'])

  const again = await start(data)
  const { db, close } = openDatabase(again.url)
  const seen = await sql<{ entries: number; wrong: number }>`
    select (select count(*) from entry) as entries,
      (select count(*) from organization where name = 'wrong') as wrong`.execute(db)
  expect(seen.rows).toEqual([{ entries: 2, wrong: 0 }])
  await close()
  await again.stop()

  // Only what no base needs any more goes.
  const { log } = archivePlaces(own)
  const pieces = await readdir(log)
  await writeFile(join(log, '000000010000000000000000.gz'), '')
  await dropOldLog(own, await findBases(own))
  expect(await readdir(log)).toEqual(
    pieces.filter(
      (name) => name.slice(8, 24) >= base.manifest.firstPiece.slice(8) || name.includes('history'),
    ),
  )
})
