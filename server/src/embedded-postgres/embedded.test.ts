import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Embedded, startEmbedded } from './embedded.ts'
import { holdFolder } from './holder.ts'
import { placesIn } from './places.ts'
import { readPostmaster } from './postmaster.ts'
import { StartError } from './start-error.ts'

const dataFolder = mkdtempSync(join(tmpdir(), 'medelge-embedded-'))
const places = placesIn(dataFolder)

async function ask(url: string, text: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return client.query(text).finally(() => client.end())
}

const failure = (work: Promise<unknown>): Promise<StartError> =>
  work.then(
    () => Promise.reject(new Error('it started')),
    (error) => (error instanceof StartError ? error : Promise.reject(error)),
  )

describe('the embedded database', () => {
  let server: Embedded
  beforeAll(async () => {
    chmodSync(dataFolder, 0o755)
    // Not brought back by this one when a later one ends it, since that is one process here.
    server = await startEmbedded({ dataFolder, pauses: [] })
  })
  afterAll(async () => {
    await server.stop()
    rmSync(dataFolder, { recursive: true, force: true })
  })

  test('knows Chinese, Mongolian and Cyrillic letters', async () => {
    const { rows } = await ask(server.url, `select lower('ӨҮ') as lower, '科普' ~ '^\\w+$' as word`)
    expect(rows).toEqual([{ lower: 'өү', word: true }])
  })

  test('is durable, speaks UTC and asks everyone for the password', async () => {
    const { rows } = await ask(server.url, `select current_setting('fsync') f, current_setting('timezone') z`)
    expect(rows).toEqual([{ f: 'on', z: 'UTC' }])
    const stranger = Object.assign(new URL(server.url), { password: 'guess' }).href
    await expect(ask(stranger, 'select 1')).rejects.toThrow(/password authentication failed/)
    expect(statSync(places.password).mode & 0o777).toBe(0o600)
    expect(statSync(places.cluster).mode & 0o777).toBe(0o700)
  })

  test('refuses a folder another Medelge works in', async () => {
    expect((await failure(startEmbedded({ dataFolder }))).code).toBe('folder_in_use')
  })

  test('takes over a server that an earlier start left running', async () => {
    await ask(server.url, 'create table kept as select 7 as number')
    rmSync(places.holder)
    const next = await startEmbedded({ dataFolder })
    expect(next.adopted).toBe(true)
    expect(next.url).toBe(server.url)
    await next.stop()
    server = await startEmbedded({ dataFolder })
    expect(server.adopted).toBe(false)
    expect((await ask(server.url, 'select number from kept')).rows).toEqual([{ number: 7 }])
  })

  test('starts past a note whose number now belongs to another program', async () => {
    await server.stop()
    const lines = [process.pid, places.cluster, 1, 5432, '', '127.0.0.1', '', 'ready']
    writeFileSync(join(places.cluster, 'postmaster.pid'), `${lines.join('\n')}\n`, { mode: 0o644 })
    writeFileSync(places.holder, `${process.pid} 1\n`)
    server = await startEmbedded({ dataFolder })
    expect(server.adopted).toBe(false)
    expect(readPostmaster(places.cluster)?.pid).not.toBe(process.pid)
  })

  test('makes a new password when the file with it is lost', async () => {
    await server.stop()
    const before = readFileSync(places.password, 'utf8')
    rmSync(places.password)
    server = await startEmbedded({ dataFolder })
    expect(readFileSync(places.password, 'utf8')).not.toBe(before)
    expect((await ask(server.url, 'select number from kept')).rowCount).toBe(1)
  })

  test('leaves nothing behind when stopped, and can be stopped twice', async () => {
    await Promise.all([server.stop(), server.stop()])
    expect(existsSync(join(places.cluster, 'postmaster.pid'))).toBe(false)
    expect(existsSync(places.holder)).toBe(false)
    server = await startEmbedded({ dataFolder })
  })

  test.each([
    ['19', 'newer_database'],
    ['17', 'older_database'],
  ])('refuses a database of PostgreSQL %s', async (version, code) => {
    await server.stop()
    const file = join(places.cluster, 'PG_VERSION')
    const ours = readFileSync(file, 'utf8')
    writeFileSync(file, `${version}\n`)
    const error = await failure(startEmbedded({ dataFolder }))
    writeFileSync(file, ours)
    server = await startEmbedded({ dataFolder })
    expect(error.code).toBe(code)
    expect(error.sentence).toContain(version)
  })

  test('says that a file stands where the folder should be', async () => {
    const file = join(dataFolder, 'file')
    writeFileSync(file, '')
    expect((await failure(startEmbedded({ dataFolder: file }))).message).toContain(file)
  })
})

test('a note of a process that is gone holds nobody up', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'medelge-holder-'))
  const note = join(folder, 'holder.pid')
  writeFileSync(note, '999999999 5\n')
  const release = await holdFolder(note, folder)
  await expect(holdFolder(note, folder, 0)).rejects.toThrow(StartError)
  release()
  expect(existsSync(note)).toBe(false)
  rmSync(folder, { recursive: true })
})
