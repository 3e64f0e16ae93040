import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import {
  appendFile,
  copyFile,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Client, clientOf } from '#test/client'
import { standTestPlatform, type TestPlatform } from '#test/stand-platform'
import { createEmptyDatabase, createTestDatabase, type TestDatabase } from '#test/test-database'
import { campNotes, photo, send } from '../evidence/evidence.fixture.ts'
import { fileStoreOf } from '../evidence/index.ts'
import { beginSession } from '../people/index.ts'
import type { Backup } from './backup.ts'
import { findBackup, listBackups } from './find-backups.ts'
import { holdKeeper } from './keeping/hold-keeper.ts'
import { makeBackup } from './making/make-backup.ts'
import { proveBackup } from './proving/prove-backup.ts'
import { restoreBackup } from './restoring/restore-backup.ts'

let keeper: string
let data: string
let source: TestDatabase
let platform: TestPlatform
let sent: Buffer
let clerk: Client

const here = () => ({ config: platform.platform.config, databaseUrl: source.url })
const backUp = (more = {}) => makeBackup(here(), { into: keeper, ...more })
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error) => error.code ?? error,
  )

/** Restores into a folder and a database of their own; what is answered drops both. */
async function restore(backup: Backup, folder: string, keys = join(folder, 'keys')) {
  const target = await createEmptyDatabase()
  const config = { ...platform.platform.config, data: folder, keys }
  const restored = await restoreBackup(backup, {
    config,
    open: async () => ({ url: target.url, stop: async () => {} }),
  }).catch(async (error) => {
    await target.drop()
    throw error
  })
  return { restored, config, target }
}

beforeAll(async () => {
  keeper = join(await mkdtemp(join(tmpdir(), 'medelge-keeper-')), 'backups')
  data = await mkdtemp(join(tmpdir(), 'medelge-back-'))
  source = await createTestDatabase()
  platform = await standTestPlatform(source.url)
  await writeFile(join(platform.platform.config.data, 'secret'), 'the secret of this platform')
  clerk = await platform.as('recorder', platform.world.banner.organizationId)
  expect((await clerk.put('/api/me/phone', { phone: '19900000000' })).status).toBe(200)
  sent = await photo(campNotes)
  await send(clerk, '草原营地.jpg', sent)
})
afterAll(async () => {
  await platform.close()
  await source.drop()
  await rm(join(keeper, '..'), { recursive: true })
  await rm(data, { recursive: true })
})

describe('a backup', () => {
  it('is for its owner alone, and says what it is', async () => {
    const { folder, manifest, name } = await backUp({ now: new Date('2021-11-28T18:17:00Z') })
    expect(name).toBe('2021-11-29T02-17-00')
    expect((await stat(keeper)).mode & 0o777).toBe(0o700)
    expect((await stat(join(folder, 'secret'))).mode & 0o777).toBe(0o600)
    expect((await stat(join(folder, 'manifest.json'))).mode & 0o777).toBe(0o600)
    expect(manifest).toMatchObject({ files: { count: 2, missingCount: 0 }, postgres: expect.any(String) })
    expect(await readdir(keeper)).toEqual([name, 'files'].sort())
    expect(await proveBackup(await findBackup(keeper))).toMatchObject({ broken: [] })
  })

  it('copies a file once, however often it is made', async () => {
    const key = (await findBackup(keeper)).manifest.files
    const [two = ''] = await readdir(join(keeper, 'files'))
    const [rest = ''] = await readdir(join(keeper, 'files', two))
    const before = await stat(join(keeper, 'files', two, rest))
    const { manifest } = await backUp({ now: new Date('2021-11-29T18:17:00Z') })
    expect(manifest.files).toEqual(key)
    expect((await stat(join(keeper, 'files', two, rest))).ctimeMs).toBe(before.ctimeMs)
  })

  it('is found by its time', async () => {
    const [first = '', second = ''] = await listBackups(keeper)
    expect((await findBackup(keeper)).name).toBe(second)
    expect((await findBackup(join(keeper, first))).name).toBe(first)
    expect(await codeOf(findBackup(keeper, new Date('2021-01-01')))).toBe('no_backup')
    expect(await codeOf(findBackup(data))).toBe('no_backup')
  })

  it('cut off in the middle is none', async () => {
    await mkdir(join(keeper, 'unfinished-2099-01-01T00-00-00'))
    await mkdir(join(keeper, '2099-01-01T00-00-00'))
    expect(await codeOf(findBackup(keeper))).toBe('not_whole')
    await rm(join(keeper, '2099-01-01T00-00-00'), { recursive: true })
    await backUp({ now: new Date('2021-11-30T18:17:00Z'), keep: 2 })
    expect(await readdir(keeper)).toEqual(['2021-11-30T02-17-00', '2021-12-01T02-17-00', 'files'])
    expect((await proveBackup(await findBackup(keeper))).broken).toEqual([])
  })

  it('is made one at a time into a folder, and waits for no one long', async () => {
    const release = await holdKeeper(keeper)
    expect(await codeOf(backUp())).toBe('busy')
    release()
  })

  it('leaves nothing behind when it fails', async () => {
    const nowhere = { ...here(), databaseUrl: source.url.replace(/[^/]+$/, 'nowhere') }
    await expect(makeBackup(nowhere, { into: keeper })).rejects.toThrow(/nowhere/)
    expect((await readdir(keeper)).filter((name) => /unfinished|holder/.test(name))).toEqual([])
  })
})

describe('what a backup is restored to', () => {
  it('is the same platform: figures, files and secret', async () => {
    const folder = join(data, 'whole')
    // What a restore that was cut off left behind is cleared away.
    await mkdir(join(folder, 'evidence'), { recursive: true })
    await writeFile(join(folder, 'restoring'), keeper)
    const { restored, config, target } = await restore(await findBackup(keeper), folder)
    expect(restored).toMatchObject({
      same: true,
      ledger: { whole: true },
      files: 2,
      sealed: { looked: 1, brokenCount: 0 },
    })
    expect((await stat(config.keys)).mode & 0o777).toBe(0o600)
    expect(await readFile(join(folder, 'secret'), 'utf8')).toBe('the secret of this platform')
    const again = await standTestPlatform(target.url, { config, world: false })
    const { body } = await (await again.as('administrator', platform.world.region.organizationId)).get(
      '/api/organizations',
    )
    expect(body.items.map(({ name }: { name: string }) => name)).toContain(
      platform.world.banner.organizationName,
    )
    const owner = clientOf(again.app, {
      ...clerk,
      id: clerk.personId,
      cookie: await beginSession(again.platform, clerk.personId),
    })
    expect((await owner.get('/api/me/phone')).body).toEqual({ phone: '19900000000' })
    const key = createHash('sha256').update(sent).digest('hex')
    const store = await fileStoreOf({ config })
    expect((await buffer(await store.open(key))).equals(sent)).toBe(true)
    await again.close()
    await target.drop()
  })

  it('opens nothing sealed without keys that are kept apart, and all with them', async () => {
    const kept = join(data, 'kept-apart')
    const { config: own, databaseUrl } = here()
    const apart = { ...own, backupKeys: false }
    const backup = await makeBackup({ config: apart, databaseUrl }, { into: kept })
    expect(backup.manifest.parts.map(({ path }) => path)).not.toContain('keys')
    const shut = await restore(backup, join(data, 'shut'))
    expect(shut.restored.sealed).toMatchObject({ looked: 1, broken: [{ fault: 'unknown_key' }] })
    await shut.target.drop()
    const safe = join(data, 'safe', 'keys')
    await mkdir(join(data, 'safe'))
    await copyFile(own.keys, safe)
    const opened = await restore(backup, join(data, 'opened'), safe)
    expect(opened.restored.sealed).toMatchObject({ looked: 1, brokenCount: 0 })
    await opened.target.drop()
  })

  it('must be empty', async () => {
    const folder = join(data, 'full')
    await mkdir(folder)
    await writeFile(join(folder, 'note'), 'mine')
    const backup = await findBackup(keeper)
    expect(await codeOf(restore(backup, folder))).toBe('folder_not_empty')
    expect(await readdir(folder)).toEqual(['note'])
    const options = { config: { ...here().config, data: join(data, 'other') } }
    const open = async () => ({ url: source.url, stop: async () => {} })
    expect(await codeOf(restoreBackup(backup, { ...options, open }))).toBe('database_not_empty')
    expect(await readdir(options.config.data)).toEqual([])
  })

  it('is not touched by a backup that is not whole, or of a newer product', async () => {
    const { folder, manifest, name } = await findBackup(keeper)
    const newer = { ...manifest, migrations: [...manifest.migrations, { name: '9999-x.sql', sha256: '' }] }
    expect(await codeOf(restore({ folder, name, manifest: newer }, join(data, 'newer')))).toBe('newer_schema')
    const part = join(folder, 'database', 'person.copy.gz')
    await rename(part, `${part}.away`)
    expect(await codeOf(restore(await findBackup(keeper), join(data, 'broken')))).toBe('not_whole')
    await rename(`${part}.away`, part)
    await appendFile(join(folder, 'manifest.json'), ' ')
    expect(await codeOf(findBackup(keeper))).toBe('not_whole')
    expect(existsSync(join(data, 'newer')) || existsSync(join(data, 'broken'))).toBe(false)
  })
})
