import { randomBytes } from 'node:crypto'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { standNodes, type TwoNodes } from '#test/nodes/two-nodes'
import { going, opening, photo, picture, send } from '../evidence.fixture.ts'
import { type BucketFake, openBucketFake } from '../files/s3.fixture.ts'
import { partStoreOf } from './part-store.ts'
import { findUploads } from './upload.store.ts'
import { holdUpload } from './upload-hold.store.ts'

let bucket: BucketFake
let nodes: TwoNodes

beforeAll(async () => {
  bucket = await openBucketFake('evidence')
  const s3 = { endpoint: bucket.url, bucket: 'evidence', region: 'cn-north-1', key: 'clerk', secret: 'grass' }
  nodes = await standNodes({ s3 })
})
afterAll(async () => {
  await nodes.close()
  await bucket.close()
})

const clerks = () => nodes.as('recorder', nodes.a.world.banner.organizationId)

const headers = { 'tus-resumable': '1.0.0' }

describe('an upload to several nodes', () => {
  it('begun at one is gone on with at the other, and leaves nothing behind', async () => {
    const [here, there] = await clerks()
    const bytes = Buffer.concat([await picture(), randomBytes(11_000_000)])
    const path = String(
      (await here.post('/api/uploads', undefined, opening('营地.png', bytes.length))).headers.location,
    )
    const half = 7_000_001
    const first = await here.patch(path, bytes.subarray(0, half), going(0))
    expect([first.status, first.headers['upload-offset']]).toEqual([204, String(half)])
    expect(await findUploads(nodes.a.db)).toHaveLength(1)

    const asked = await nodes.b.app.inject({
      method: 'HEAD',
      url: path,
      headers: { ...headers, cookie: there.cookie },
    })
    expect(asked.headers['upload-offset']).toBe(String(half))
    const more = await there.patch(path, bytes.subarray(half, half + 1000), going(half))
    expect(more.headers['upload-offset']).toBe(String(half + 1000))
    const done = await here.patch(path, bytes.subarray(half + 1000), going(half + 1000))
    expect(done.body).toMatchObject({ name: '营地.png', type: 'image/png', size: bytes.length })
    expect((await there.get(done.body.url)).raw.equals(bytes)).toBe(true)
    expect(await findUploads(nodes.a.db)).toEqual([])
    expect(bucket.keys().filter((key) => !/^[0-9a-f]{2}\//.test(key))).toEqual([])
  }, 20_000)

  it('is finished at the other where a node died after the last part', async () => {
    const [here, there] = await clerks()
    const bytes = await photo()
    const path = String(
      (await here.post('/api/uploads', undefined, opening('a.jpg', bytes.length))).headers.location,
    )
    // As if all had come, and the node had died before it made evidence of it.
    const { datastore } = await partStoreOf(nodes.a.platform.config)
    expect(await datastore.write(Readable.from([bytes]), path.split('/').at(-1) as string, 0)).toBe(
      bytes.length,
    )
    const done = await there.patch(path, Buffer.alloc(0), going(bytes.length))
    expect([done.status, done.body.size]).toEqual([200, bytes.length])
  })

  it('waits until a dead node lets go of it', async () => {
    const [here, there] = await clerks()
    const bytes = await photo()
    const path = String(
      (await here.post('/api/uploads', undefined, opening('b.jpg', bytes.length))).headers.location,
    )
    const id = path.split('/').at(-1) as string
    expect(await holdUpload(nodes.a.db, id, crypto.randomUUID())).toBe('held')
    expect(await holdUpload(nodes.b.db, id, crypto.randomUUID())).toBe('taken')
    const sent = there.patch(path, bytes, going(0))
    await nodes.a.db
      .updateTable('upload')
      .set({ heldUntil: new Date(0) })
      .where('id', '=', id)
      .execute()
    expect((await sent).status).toBe(200)
    expect(await holdUpload(nodes.a.db, id, crypto.randomUUID())).toBe('gone')
  })

  it('given up at one is gone at the other', async () => {
    const [here, there] = await clerks()
    const path = String((await here.post('/api/uploads', undefined, opening('c.jpg', 10))).headers.location)
    await here.patch(path, Buffer.alloc(4), going(0))
    expect((await there.del(path, undefined, headers)).status).toBe(204)
    expect((await here.patch(path, Buffer.alloc(6), going(4))).status).toBe(404)
    expect(bucket.keys().filter((key) => key.includes(path.split('/').at(-1) as string))).toEqual([])
  })

  it('counts what is begun at either against what a person may send', async () => {
    const other = await standNodes({ uploadFiles: 2 })
    const [here, there] = await other.as('recorder', other.a.world.banner.organizationId)
    expect((await here.post('/api/uploads', undefined, opening('a.jpg', 10))).status).toBe(201)
    expect((await there.post('/api/uploads', undefined, opening('b.jpg', 10))).status).toBe(201)
    const third = await send(here, 'c.jpg', await photo())
    expect(third.body.code).toBe('UPLOADS_UNUSED')
    await other.close()
  })
})
