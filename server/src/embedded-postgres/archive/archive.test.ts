import { createReadStream, mkdtempSync, rmSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { afterAll, expect, it } from 'vitest'
import { intoFile } from '#platform/files/into-file'
import { startEmbedded } from '../embedded.ts'
import { placesIn } from '../places.ts'
import { archiveOf, archivePlaces } from './archive.ts'
import { takeBase } from './base-backup.ts'
import { replayInto } from './replay.ts'

// A blank, a quote and a percent sign: a folder may be called anything.
const folder = mkdtempSync(join(tmpdir(), "medelge arch'ive 5% "))
const whole = join(folder, 'archive')
const begun = join(folder, 'begun')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function ask(url: string, text: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return (await client.query(text).finally(() => client.end())).rows
}

it('brings back all of the log when it ends before the moment', async () => {
  const server = await startEmbedded({ dataFolder: begun, archive: whole, durable: false })
  const [{ id }] = await ask(server.url, 'select system_identifier::text as id from pg_control_system()')
  const archive = archiveOf(whole, id)
  await ask(server.url, `create table deed as select 'before' as what`)
  const base = join(folder, 'base.tar')
  await pipeline(takeBase(server.superuserUrl), intoFile(base))
  await ask(server.url, `insert into deed values ('after')`)
  await server.stop()
  expect((await readdir(archivePlaces(archive).log)).filter((name) => name.endsWith('.part'))).toEqual([])

  const dataFolder = join(folder, 'again')
  await replayInto(dataFolder, {
    archive,
    base: createReadStream(base),
    password: placesIn(begun).password,
    until: new Date(Date.now() + 60_000),
  })
  const again = await startEmbedded({ dataFolder })
  expect(await ask(again.url, 'select what from deed')).toEqual([{ what: 'before' }, { what: 'after' }])
  await again.stop()
})

it('hands on that there is nothing to copy from', async () => {
  const nowhere = takeBase('postgres://nobody:none@127.0.0.1:1/none')
  await expect(pipeline(nowhere, intoFile(join(folder, 'none.tar')))).rejects.toThrow(/ECONNREFUSED/)
})
