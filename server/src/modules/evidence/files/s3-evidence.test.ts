import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildTestPlatform, type TestPlatform } from '#test/platform'
import { photo, send } from '../evidence.fixture.ts'
import { type BucketFake, openBucketFake } from './s3.fixture.ts'

let test: TestPlatform
let bucket: BucketFake

beforeAll(async () => {
  bucket = await openBucketFake('evidence')
  const s3 = { endpoint: bucket.url, bucket: 'evidence', region: 'cn-north-1', key: 'clerk', secret: 'grass' }
  test = await buildTestPlatform({ config: { s3 } })
})
afterAll(async () => {
  await test.close()
  await bucket.close()
})

it('evidence in a bucket is sent, seen in small, wound and read like any other', async () => {
  const clerk = await test.as('recorder', test.world.banner.organizationId)
  const bytes = await photo()
  const { body } = await send(clerk, '现场.jpg', bytes)
  expect((await clerk.get(body.url)).raw.equals(bytes)).toBe(true)
  const part = await clerk.get(body.url, { range: 'bytes=10-19' })
  expect([part.status, part.raw.equals(bytes.subarray(10, 20))]).toEqual([206, true])
  expect((await clerk.get(body.thumbnailUrl)).headers['content-type']).toBe('image/webp')
})
