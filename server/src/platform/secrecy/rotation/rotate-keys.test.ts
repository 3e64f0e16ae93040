import { rm, stat } from 'node:fs/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildTestPlatform, type Client, type TestPlatform } from '#test/platform'
import { addKeys, newKey, readKeys, writeKeys } from '../key-file.ts'
import { openKeyring, readingKeyring } from '../open-keyring.ts'
import { tellKeys } from '../tell-keys.ts'
import { verifySealed } from '../verify-sealed.ts'
import { dropFormer, StillUsed } from './drop-former.ts'
import { giveUpLost } from './give-up-lost.ts'
import { reseal } from './reseal.ts'
import { rotateKeys } from './rotate-keys.ts'
import { makeCurrent, takeKey } from './take-key.ts'

const hand = { by: 'root@machine', at: new Date('2022-01-20T02:00:00Z') }
const PEOPLE = 5

let platform: TestPlatform
let people: Client[]
let config: { keys: string }
let db: TestPlatform['db']

const numberOf = (nth: number) => `1990000000${nth}`
const setAll = async () => {
  for (const [nth, who] of people.entries())
    expect((await who.put('/api/me/phone', { phone: numberOf(nth) })).status).toBe(200)
}
const readAll = () =>
  Promise.all(people.map(async (who) => (await who.get('/api/me/phone')).body.phone as string))
const all = Array.from({ length: PEOPLE }, (_, nth) => numberOf(nth))
const keysInUse = async () => {
  const { rows } = await sql<{ key: string }>`
    select distinct split_part(phone, '.', 2) as key from person where phone is not null`.execute(db)
  return rows.map(({ key }) => key)
}
const acts = async () => {
  const { rows } = await sql<{ action: string }>`
    select action from audit_entry where action like 'key.%' order by id`.execute(db)
  return rows.map(({ action }) => action)
}
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    ({ code }) => code,
  )

beforeAll(async () => {
  platform = await buildTestPlatform({ tellKeysEvery: 100 })
  db = platform.background.db
  config = platform.platform.config
  people = []
  for (let nth = 0; nth < PEOPLE; nth += 1)
    people.push(await platform.as('recorder', platform.world.banner.organizationId))
  await setAll()
})
afterAll(() => platform.close())

it('keeps the keys in a file of its own that nobody else reads', async () => {
  expect((await stat(config.keys)).mode & 0o777).toBe(0o600)
  expect(await keysInUse()).toEqual(readKeys(config.keys)?.map(({ id }) => id))
  expect(await verifySealed(db, await readingKeyring(config, db))).toEqual({
    looked: PEOPLE,
    broken: [],
    brokenCount: 0,
  })
})

it('goes over to a new key while nodes run, and drops the former one', async () => {
  const [before] = readKeys(config.keys) ?? []
  // A second node: it learns of the key from the file they share.
  const second = await openKeyring(config, db)
  const silence = await tellKeys(second, db, 100)
  const writing = setAll()
  const rotation = await rotateKeys(config, db, hand)
  await writing
  await silence()
  expect(rotation).toMatchObject({ resumed: false, behind: [], broken: [], dropped: [before?.id] })
  expect(second.current()).toBe(rotation.key)
  expect(await keysInUse()).toEqual([rotation.key])
  expect(readKeys(config.keys)?.map(({ id }) => id)).toEqual([rotation.key])
  expect(await readAll()).toEqual(all)
  expect(await acts()).toEqual(['key.added', 'key.dropped'])
  expect((await verifySealed(db, await readingKeyring(config, db))).broken).toEqual([])
})

it('goes on where it was cut off', async () => {
  const { id, keys } = await takeKey(config, db, hand.at)
  expect(await takeKey(config, db, hand.at)).toMatchObject({ id, resumed: true, current: false })
  await makeCurrent(db, id, hand)
  await setAll()
  expect(await rotateKeys(config, db, hand)).toMatchObject({ key: id, resumed: true })
  expect(await keysInUse()).toEqual([id])
  expect(readKeys(config.keys)).toHaveLength(keys.length - 1)
  expect(await readAll()).toEqual(all)
})

it('waits for a node that does not have the key, and changes nothing meanwhile', async () => {
  const before = await keysInUse()
  await sql`insert into sealing_node values (gen_random_uuid(), 'elsewhere', ${before}, ${before[0]}, now())`.execute(
    db,
  )
  const rotation = await rotateKeys(config, db, hand, 0)
  expect(rotation).toMatchObject({ behind: expect.arrayContaining(['elsewhere']), resealed: 0, dropped: [] })
  expect(await keysInUse()).toEqual(before)
  await sql`delete from sealing_node where host = 'elsewhere'`.execute(db)
  expect(await rotateKeys(config, db, hand)).toMatchObject({ key: rotation.key, resumed: true, behind: [] })
})

it('drops no key that a value needs, and refuses what is sealed with one that is gone', async () => {
  const asleep = await openKeyring(config, db)
  const { id } = await takeKey(config, db, hand.at)
  await makeCurrent(db, id, hand)
  await expect(dropFormer(config, db, hand, 0)).rejects.toThrow(StillUsed)
  await rotateKeys(config, db, hand)
  const [someone] = people
  const late = asleep.seal({ column: 'person.phone', row: someone?.personId ?? '' }, '19900000009')
  const write = sql`update person set phone = ${late}, phone_digest = ${late} where id = ${someone?.personId}`
  await expect(write.execute(db)).rejects.toThrow(/in use no more/)
  expect(await readAll()).toEqual(all)
})

it('leaves alone what does not open, keeps its key and names it', async () => {
  const [someone] = people
  await sql`update person p set phone = o.phone from person o
    where p.id = ${someone?.personId} and o.id = ${people[1]?.personId}`.execute(db)
  const place = { column: 'person.phone', row: someone?.personId, fault: 'altered' }
  expect((await verifySealed(db, await readingKeyring(config, db))).broken).toEqual([place])
  const rotation = await rotateKeys(config, db, hand)
  expect(rotation).toMatchObject({ broken: [place], dropped: [], resealed: PEOPLE - 1 })
  expect(await keysInUse()).toHaveLength(2)
  await setAll()
  expect(await rotateKeys(config, db, hand)).toMatchObject({ resumed: true, broken: [], resealed: 0 })
  // A digest of something else is found too, and made right with the value.
  await sql`update person set phone_digest = ${'1.x.y'} where id = ${someone?.personId}`.execute(db)
  expect((await verifySealed(db, await readingKeyring(config, db))).broken).toEqual([
    { ...place, fault: 'digest' },
  ])
  await takeKey(config, db, hand.at).then(({ id }) => makeCurrent(db, id, hand))
  expect((await reseal(db, await openKeyring(config, db))).broken).toEqual([])
  expect((await verifySealed(db, await readingKeyring(config, db))).broken).toEqual([])
})

it('does not start without its keys, nor with those of another, and says which', async () => {
  const keys = readKeys(config.keys) ?? []
  const at = (file: string) => ({ keys: `${config.keys}-${file}` })
  expect(await codeOf(openKeyring(at('none'), db))).toBe('keys_missing')
  await writeKeys(at('other').keys, [newKey()])
  expect(await codeOf(openKeyring(at('other'), db))).toBe('keys_other')
  expect(await codeOf(openKeyring({ keys: '/dev/null' }, db))).toBe('keys_unreadable')
  await writeKeys(
    at('other').keys,
    keys.map((key) => ({ ...newKey(), id: key.id })),
  )
  expect(await codeOf(openKeyring(at('other'), db))).toBe('keys_other')
  await writeKeys(at('other').keys, [newKey()])
  expect(await addKeys(at('other').keys, keys)).toBe(true)
  expect(await codeOf(openKeyring(at('other'), db))).toBe('done')
  await rm(at('other').keys)
})

it('gives up what nobody can open only when nobody holds the key', async () => {
  const gone = { keys: `${config.keys}-gone` }
  expect(await giveUpLost(config, db, hand)).toMatchObject({ lost: [] })
  const held = await giveUpLost(gone, db, hand)
  expect(held.holders).toHaveLength(1)
  expect(await readAll()).toEqual(all)
  // The platform of this test tells every tenth of a second which keys it holds: it may do so in between.
  const given = () => sql`delete from sealing_node`.execute(db).then(() => giveUpLost(gone, db, hand))
  let done = await given()
  while (done.holders.length > 0) done = await given()
  const { lost, cleared } = done
  expect([lost.length > 0, cleared]).toEqual([true, PEOPLE])
  expect(await codeOf(openKeyring(gone, db))).toBe('done')
  expect((await acts()).at(-1)).toBe('key.lost')
  expect(await readAll()).toEqual(people.map(() => null))
  await rm(gone.keys)
})
