import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import exifr from 'exifr'
import fc from 'fast-check'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildTestPlatform, type Client, type TestPlatform } from '#test/platform'
import { campNotes, photo, send } from '../evidence.fixture.ts'
import type { Evidence } from '../evidence.ts'
import { linkEvidence } from '../link-evidence.ts'
import { recordKinds } from '../record-kinds.ts'
import { hidingPlaces } from './hide-place.ts'

let test: TestPlatform
let clerk: Client
let colleague: Client
let leader: Client
let knowing: Client[]

const film = Buffer.concat([
  Buffer.from('\0\0\0\x14ftypqt  \0\0\0\0qt  ', 'latin1'),
  Buffer.from('\0\0\x08\0mdat', 'latin1'),
  Buffer.alloc(1000, 1),
  Buffer.from('+43.9500+116.0833+1000.000/', 'latin1'),
  Buffer.alloc(1021, 2),
])

beforeAll(async () => {
  test = await buildTestPlatform()
  const { banner, league } = test.world
  recordKinds
    .of({
      kind: 'placed-record',
      chainOf: async () => [banner.organizationId, league.organizationId],
      may: {
        name: 'placed-record.read',
        roles: ['recorder', 'leader', 'checker', 'officer', 'administrator'],
      },
    })
    .enter()
  clerk = await test.as('recorder', banner.organizationId)
  colleague = await test.as('recorder', banner.organizationId)
  leader = await test.as('leader', league.organizationId)
  const checker = await test.as('checker', league.organizationId)
  const officer = await test.as('officer', banner.organizationId)
  knowing = [clerk, checker, officer, await test.as('administrator', league.organizationId)]
})
afterAll(() => test.close())

async function linked(name: string, bytes: Buffer): Promise<Evidence> {
  const evidence = (await send(clerk, name, bytes)).body
  const actor = { id: clerk.personId, name: '', roles: [] }
  await linkEvidence(test.db, 'placed-record', evidence.id, [evidence.id], actor)
  return evidence
}

describe('the place of a photo', () => {
  it('is for its sender and for those who judge the record', async () => {
    const bytes = await photo(campNotes)
    const { id, url } = await linked('营地.jpg', bytes)
    for (const client of knowing) {
      expect((await client.get(`/api/evidence/${id}`)).body.place.lat).toBeCloseTo(43.95, 3)
      expect((await client.get(url)).raw.equals(bytes)).toBe(true)
    }
    for (const client of [colleague, leader, colleague]) {
      expect((await client.get(`/api/evidence/${id}`)).body.place).toBeNull()
      const seen = await client.get(`${url}?download=true`, { range: 'bytes=0-99' })
      expect(seen.status).toBe(200)
      const { width, height, exif, format } = await sharp(seen.raw).metadata()
      expect([width, height, exif, format]).toEqual([800, 600, undefined, 'jpeg'])
      expect(await exifr.gps(seen.raw).catch(() => undefined)).toBeUndefined()
    }
  })

  it('is taken out of a film, whole or in parts', async () => {
    const { url } = await linked('IMG_1.mov', film)
    expect((await clerk.get(url)).raw.equals(film)).toBe(true)
    const at = film.indexOf('+43')
    const seen = (await leader.get(url)).raw
    expect(seen.length).toBe(film.length)
    expect(seen.toString('latin1', at, at + 18)).toBe('+00.0000+000.0000+')
    for (const first of [at - 3, at + 5, at + 12]) {
      const part = await leader.get(url, { range: `bytes=${first}-${first + 9}` })
      expect([part.status, part.raw.toString('latin1')]).toEqual([
        206,
        seen.toString('latin1', first, first + 10),
      ])
    }
  })
})

it('any part of a film, in pieces of any size, is the same part of the whole without places', async () => {
  const whole = await buffer(Readable.from([film]).pipe(hidingPlaces(0, film.length)))
  await fc.assert(
    fc.asyncProperty(fc.nat(film.length - 1), fc.integer({ min: 1, max: 200 }), async (first, step) => {
      const lead = Math.min(first, 32)
      const pieces = []
      for (let at = first - lead; at < film.length; at += step) pieces.push(film.subarray(at, at + step))
      const part = await buffer(Readable.from(pieces).pipe(hidingPlaces(lead, film.length - first)))
      expect(part.equals(whole.subarray(first))).toBe(true)
    }),
    { numRuns: 50 },
  )
})
