import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parsePeriod } from '@medelge/figures'
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { foldAll, postEntries, readFigure } from '#modules/figures'
import { openDatabase } from '#platform/database/database'
import { standTestPlatform } from '#test/stand-platform'
import { createEmptyDatabase, createTestDatabase } from '#test/test-database'
import { campNotes, photo, send } from '../evidence/evidence.fixture.ts'
import { entryOf, lineOf } from '../figures/ledger/ledger.fixture.ts'
import { makeBackup } from './making/make-backup.ts'
import { restoreBackup } from './restoring/restore-backup.ts'

const WRITERS = 4
const METRICS = ['popsci-publicity-events', 'leaflets-handed-out'] as const

it('is of one moment while several write, fold and send files', async () => {
  const keeper = await mkdtemp(join(tmpdir(), 'medelge-busy-'))
  const source = await createTestDatabase()
  const target = await createEmptyDatabase()
  const platform = await standTestPlatform(source.url)
  const { banner, region } = platform.world
  let goesOn = true

  /** One after the other, each with as many events as leaflets: what is restored of it is a beginning without a gap. */
  async function write(writer: number) {
    for (let nth = 1; goesOn; nth += 1)
      await platform.db.transaction().execute((trx) =>
        postEntries(
          trx,
          METRICS.map((metric) =>
            entryOf([banner.organizationId], [lineOf(metric, '2021-05-01', nth)], {
              source: { kind: `writer-${writer}`, id: `${nth} ${metric}`, version: 1 },
            }),
          ),
        ),
      )
  }
  async function fold() {
    while (goesOn) await foldAll(platform.db)
  }
  async function sendFiles() {
    const clerk = await platform.as('recorder', banner.organizationId)
    for (let nth = 1; goesOn; nth += 1)
      expect((await send(clerk, `${nth}.jpg`, await photo(campNotes))).status).toBe(200)
  }
  const entries = async () =>
    (await sql<{ count: number }>`select count(*) as count from entry`.execute(platform.db)).rows[0]?.count

  const all = [...Array.from({ length: WRITERS }, (_, writer) => write(writer)), fold(), sendFiles()]
  await expect.poll(entries).toBeGreaterThan(50)
  const before = Number(await entries())
  const config = platform.platform.config
  const backup = await makeBackup({ config, databaseUrl: source.url }, { into: keeper })
  const after = Number(await entries())
  goesOn = false
  await Promise.all(all)

  expect(backup.manifest.ledger.entries).toBeGreaterThanOrEqual(before)
  expect(backup.manifest.ledger.entries).toBeLessThan(after)
  expect(backup.manifest.files.missing).toEqual([])
  const restored = await restoreBackup(backup, {
    config: { ...config, data: join(keeper, 'restored') },
    open: async () => ({ url: target.url, stop: async () => {} }),
  })
  expect(restored).toMatchObject({ same: true, ledger: { whole: true } })

  const { db, close } = openDatabase(target.url)
  const { rows } = await sql<{ pairs: number; last: number }>`
    select count(*) / 2 as pairs, max(split_part(source_id, ' ', 1)::int) as last from entry
    where source_kind like 'writer-%' group by source_kind`.execute(db)
  expect(rows).toHaveLength(WRITERS)
  for (const { pairs, last } of rows) expect(pairs).toBe(last)
  const sum = rows.reduce((all, { last }) => all + (last * (last + 1)) / 2, 0)
  for (const metric of METRICS) {
    const query = { organization: region.organizationId, metric, period: parsePeriod('2021') }
    expect((await readFigure(db, query)).amount).toBe(sum)
  }
  await close()
  await platform.close()
  await source.drop()
  await target.drop()
  await rm(keeper, { recursive: true })
})
