import { existsSync } from 'node:fs'
import { appendFile, mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type Embedded, startEmbedded } from '#embedded-postgres/embedded'
import { migrate } from '#platform/database/migrate'
import { standTestPlatform, type TestPlatform } from '#test/stand-platform'
import { campNotes, photo, send } from '../../modules/evidence/evidence.fixture.ts'
import { insertMember, me, trySignIn } from '../../modules/people/person.fixture.ts'
import { CommandError } from '../command-error.ts'
import { backup } from './backup.ts'
import { resetAdministrator } from './reset-administrator.ts'
import { restore } from './restore.ts'
import { rotateKey } from './rotate-key.ts'
import { verify } from './verify.ts'

// The commands read the environment as a terminal has it; here it must name no other database.
const keptUrl = process.env.DATABASE_URL
let folder: string
let data: string
let keeper: string
let database: Embedded
let platform: TestPlatform

/** Runs a command on the platform's data folder: its exit code and what it said. */
async function run(command: (args: string[]) => Promise<number>, ...args: string[]) {
  const log = vi.spyOn(console, 'log').mockImplementation(() => {})
  try {
    const code = await command([
      ...(args.includes('--data') ? [] : ['--data', data]),
      '--locale',
      'en',
      ...args,
    ])
    return { code, said: log.mock.calls.flat().join('\n') }
  } catch (error) {
    if (!(error instanceof CommandError)) throw error
    return { code: 2, said: error.message }
  } finally {
    log.mockRestore()
  }
}

async function begin(from: string, world = false) {
  database = await startEmbedded({ dataFolder: join(from, 'postgres'), durable: false })
  await migrate(database.url)
  platform = await standTestPlatform(database.url, {
    config: { data: from, keys: join(from, 'keys') },
    world,
  })
}
async function end() {
  await platform.close()
  await database.stop()
}

beforeAll(async () => {
  delete process.env.DATABASE_URL
  folder = await mkdtemp(join(tmpdir(), 'medelge-machine-'))
  data = join(folder, 'data')
  keeper = join(folder, 'backups')
  await begin(data, true)
  const clerk = await platform.as('recorder', platform.world.banner.organizationId)
  await send(clerk, '营地.jpg', await photo(campNotes))
})
afterAll(async () => {
  await end()
  await rm(folder, { recursive: true })
  if (keptUrl !== undefined) process.env.DATABASE_URL = keptUrl
})

describe('the commands of a machine', () => {
  it('back up a running platform, and say what the backup holds', async () => {
    const { code, said } = await run(backup, keeper, '--keep', '3')
    expect(said).toMatch(/Backed up to .*backups[\s\S]*2 files of evidence[\s\S]*secret/)
    expect(code).toBe(0)
    expect(await run(verify, '--backup', keeper)).toMatchObject({
      code: 0,
      said: expect.stringMatching(/is whole/),
    })
    expect(await run(verify, '--files')).toMatchObject({
      code: 0,
      said: expect.stringMatching(/All 2 files/),
    })
  })

  it('say what is wrong with how they were called', async () => {
    for (const [command, args, said] of [
      [backup, [], /one folder/],
      [backup, [keeper, '--keep', '0'], /number from 1/],
      [backup, [keeper, '--kep', '1'], /Unknown option: --kep/],
      [backup, [keeper, '--data', join(folder, 'nothing')], /no platform/],
      [restore, [keeper, '--at', 'yesterday'], /is no moment/],
      [restore, [keeper, '--at', '2001-01-01'], /no finished backup/],
      [restore, [keeper], /not empty/],
      [verify, ['more'], /too much/],
    ] as const)
      expect(await run(command, ...args)).toMatchObject({ code: 2, said: expect.stringMatching(said) })
    expect(existsSync(join(folder, 'nothing'))).toBe(false)
  })

  it('find lost and damaged evidence, and put it back into the running platform', async () => {
    const files = (await readdir(join(data, 'evidence'), { recursive: true })).filter(
      (name) => name.length > 5,
    )
    const photoFile = files.find((name) => !name.endsWith('.webp')) ?? ''
    const small = files.find((name) => name.endsWith('.webp')) ?? ''
    await appendFile(join(data, 'evidence', photoFile), 'x')
    await rm(join(data, 'evidence', small))
    const found = await run(verify, '--files')
    expect(found).toMatchObject({ code: 1, said: expect.stringMatching(/1 are missing and 1 are not what/) })
    expect(await run(restore, keeper, '--files')).toMatchObject({
      said: expect.stringMatching(/2 of them put back/),
    })
    expect((await run(verify, '--files')).code).toBe(0)
  })

  it('let a locked-out administrator in again, once, and write it down', async () => {
    expect((await run(resetAdministrator)).said).toMatch(/no administrator yet/)
    const { region } = platform.world
    const id = await insertMember(platform, 'naran', region.organizationId)
    await platform.db
      .insertInto('roleSeat')
      .values({ personId: id, role: 'administrator', organizationId: region.organizationId, grantedBy: null })
      .execute()
    const administrator = await platform.as('administrator', region.organizationId)
    expect(await run(resetAdministrator)).toMatchObject({
      code: 2,
      said: expect.stringMatching(/Name the account/),
    })
    for (let nth = 0; nth < 9; nth += 1) await trySignIn(platform, 'naran', 'wrong')
    await platform.db
      .updateTable('person')
      .set({ suspendedAt: new Date(), secondFactor: true })
      .where('id', '=', id)
      .execute()
    const { said, code } = await run(resetAdministrator, 'Naran')
    expect(code).toBe(0)
    const password = /\S{4}-\S{4}-\S{4}/.exec(said)?.[0] ?? ''
    const signedIn = await trySignIn(platform, 'naran', password)
    expect(signedIn.status).toBe(200)
    expect((await administrator.get('/api/acts')).body.items[0]).toMatchObject({
      kind: 'administrator.reset',
      person: { name: expect.stringContaining('@') },
      subject: { id },
    })
    const { rows } = await sql<{
      must: boolean
    }>`select must_change_password as must from person where id = ${id}`.execute(platform.db)
    expect(rows).toEqual([{ must: true }])
  })

  it('go over to another key while the platform runs, and write it down', async () => {
    const clerk = await platform.as('recorder', platform.world.banner.organizationId)
    await clerk.put('/api/me/phone', { phone: '19900000000' })
    expect(await run(verify)).toMatchObject({
      code: 0,
      said: expect.stringMatching(/All 1 sealed values open/),
    })
    const { said, code } = await run(rotateKey)
    expect([code, said]).toEqual([
      0,
      expect.stringMatching(/A new key [0-9a-f]{8} was made[\s\S]*1 values were sealed[\s\S]*gone/),
    ])
    expect((await clerk.get('/api/me/phone')).body).toEqual({ phone: '19900000000' })
    expect((await run(rotateKey, '--lost')).said).toMatch(/lacks no key/)
    expect((await run(rotateKey, 'now')).code).toBe(2)
    const { rows } = await sql<{ name: string }>`
      select person_name as name from audit_entry where action = 'key.dropped'`.execute(platform.db)
    expect(rows).toEqual([{ name: expect.stringContaining('@') }])
  })

  it('notice a changed row, and bring everything back into an empty folder', async () => {
    expect((await run(backup, keeper)).code).toBe(0)
    await sql`insert into balance select ${platform.world.region.organizationId}, id, '2021-05-01', 'none', 'none', 7, 0, 0, 1, 0
      from metric limit 1`.execute(platform.db)
    expect(await run(verify)).toMatchObject({ code: 1, said: expect.stringMatching(/ALTERED/) })
    await end()
    await rename(data, `${data}.old`)
    const restored = await run(restore, keeper)
    expect(restored).toMatchObject({ code: 0, said: expect.stringMatching(/The ledger is proven/) })
    expect(existsSync(join(data, 'restoring'))).toBe(false)
    // Not running: each starts the database for itself and leaves it ended.
    expect((await run(verify, '--files')).code).toBe(0)
    expect((await run(backup, keeper)).code).toBe(0)
    await begin(data)
    expect((await me(platform, '')).status).toBe(401)
    expect((await trySignIn(platform, 'nobody')).status).toBe(401)
  })

  it('touch nothing that a restore cut off left', async () => {
    const half = join(folder, 'half')
    await mkdir(half)
    await writeFile(join(half, 'restoring'), keeper)
    expect(await run(verify, '--data', half)).toMatchObject({
      code: 2,
      said: expect.stringMatching(/cut off/),
    })
  })
})
