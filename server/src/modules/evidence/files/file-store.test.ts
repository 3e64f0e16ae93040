import { randomBytes } from 'node:crypto'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { diskStore } from './file-store.disk.ts'
import { s3Store } from './file-store.s3.ts'
import { type BucketFake, openBucketFake } from './s3.fixture.ts'
import type { FileStore } from './stored-file.ts'

const key = 'ab'.repeat(32)
let folder: string
let bucket: BucketFake
const stores: Record<string, FileStore> = {}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'medelge-store-'))
  bucket = await openBucketFake('evidence')
  stores.disk = diskStore(folder)
  stores.s3 = s3Store({
    endpoint: bucket.url,
    bucket: 'evidence',
    region: 'cn-north-1',
    key: 'clerk',
    secret: 'grass',
  })
})
afterAll(async () => {
  await bucket.close()
  await rm(folder, { recursive: true, force: true })
})

describe.each(['disk', 's3'])('a store on %s', (kind) => {
  const store = () => stores[kind] as FileStore
  const keep = async (name: string, bytes: Buffer) => {
    const path = join(folder, 'sent')
    await writeFile(path, bytes)
    await store().put(name, path)
    await rm(path)
  }

  it('hands out what it keeps, whole and in parts', async () => {
    const bytes = randomBytes(100_000)
    expect(await store().has(key)).toBe(false)
    await keep(key, bytes)
    expect(await store().has(key)).toBe(true)
    expect((await buffer(await store().open(key))).equals(bytes)).toBe(true)
    const part = await buffer(await store().open(key, { first: 10, last: 19 }))
    expect(part.equals(bytes.subarray(10, 20))).toBe(true)
  })

  it('leaves what is there as it is, and forgets what it is told to', async () => {
    await keep(key, randomBytes(10))
    expect((await buffer(await store().open(key))).length).toBe(100_000)
    await store().remove(key)
    await store().remove(key)
    expect(await store().has(key)).toBe(false)
    await expect(store().open(key)).rejects.toThrow()
  })

  it('takes files of many parts', async () => {
    const bytes = randomBytes(12 * 1024 * 1024)
    await keep(key, bytes)
    expect((await buffer(await store().open(key))).equals(bytes)).toBe(true)
  })
})

it('a disk keeps a file under two letters of its digest', async () => {
  expect(await readdir(join(folder, 'evidence', 'ab'))).toEqual(['ab'.repeat(31)])
})

it('a bucket is asked by signed requests', () => {
  expect(bucket.signed).toBe(true)
})
