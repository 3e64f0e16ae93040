import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildTestPlatform, type Client, type TestPlatform } from '#test/platform'
import { campNotes, send } from '../evidence.fixture.ts'
import { linkEvidence } from '../link-evidence.ts'
import { heic } from '../photos/heic.fixture.ts'
import { recordKinds } from '../record-kinds.ts'

let test: TestPlatform
let clerk: Client
let knowing: Client[]
let others: Client[]

beforeAll(async () => {
  test = await buildTestPlatform()
  const { banner, league } = test.world
  recordKinds
    .of({
      kind: 'withheld-record',
      chainOf: async () => [banner.organizationId, league.organizationId],
      may: { name: 'withheld-record.read', roles: ['recorder', 'leader', 'checker'] },
    })
    .enter()
  clerk = await test.as('recorder', banner.organizationId)
  knowing = [clerk, await test.as('checker', league.organizationId)]
  others = [await test.as('recorder', banner.organizationId), await test.as('leader', league.organizationId)]
})
afterAll(() => test.close())

const size = { PixelXDimension: '4032', PixelYDimension: '3024' }
const placed = () => heic({ ...campNotes, IFD2: { ...campNotes.IFD2, ...size } })
const plain = () => heic({ IFD2: { ...campNotes.IFD2, ...size } })
const edited = () => heic({ IFD2: size }, '<x:xmpmeta><rdf exif:GPSLatitude="43,57.0N"/></x:xmpmeta>')

async function linked(bytes: Buffer) {
  const { status, body } = await send(clerk, 'IMG_0001.HEIC', bytes)
  expect([status, body.type]).toEqual([200, 'image/heic'])
  const actor = { id: clerk.personId, name: '', roles: [] }
  await linkEvidence(test.db, 'withheld-record', body.id, [body.id], actor)
  return body
}

describe('a phone’s own photo, which cannot be written anew', () => {
  it.each([
    ['that holds a place', placed, [43.95]],
    ['whose place an editor wrote beside its notes', edited, undefined],
    ['whose notes cannot be read', async () => (await placed()).fill(0xff, 200, 260), undefined],
  ])('%s is given only to its sender and to those who check', async (_, make, place) => {
    const bytes = await make()
    const { id, url, thumbnailUrl } = await linked(bytes)
    expect(thumbnailUrl).toBeNull()
    for (const client of knowing) {
      expect((await client.get(url)).raw.equals(bytes)).toBe(true)
      const told = (await client.get(`/api/evidence/${id}`)).body.place
      expect(told && [told.lat]).toEqual(place ? [expect.closeTo(place[0] ?? 0, 3)] : null)
    }
    for (const client of others) {
      expect((await client.get(`/api/evidence/${id}`)).body.place).toBeNull()
      for (const path of [url, `${url}?download=true`]) {
        const refused = await client.get(path, { range: 'bytes=0-99', 'accept-language': 'en' })
        expect([refused.status, refused.body.code]).toEqual([403, 'EVIDENCE_FOR_CHECKERS'])
        expect(refused.raw.includes('GPS')).toBe(false)
      }
    }
  })

  it('is open to every reader of the record where its notes tell of no place', async () => {
    const bytes = await plain()
    const { url } = await linked(bytes)
    for (const client of [...knowing, ...others]) expect((await client.get(url)).raw.equals(bytes)).toBe(true)
  })
})
