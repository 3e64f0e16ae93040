import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readPart, writePart } from './part.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'medelge-part-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

it('comes back as it was', async () => {
  await writePart(folder, 'database/one.gz', Readable.from([Buffer.from('西乌旗'), Buffer.from('\n')]))
  const read = await readPart(folder, 'database/one.gz').toArray()
  expect(Buffer.concat(read).toString()).toBe('西乌旗\n')
})

// As a connection does that the database's end has cut: it says so with the next tick, and may say so again.
it.each([1, 2])(
  'fails with a source that has gone before anything was made, told %i times',
  async (times) => {
    const source = new Readable({ read() {} })
    process.nextTick(() => {
      for (let nth = 0; nth < times; nth += 1) source.emit('error', new Error('the connection is gone'))
    })
    await expect(writePart(folder, `gone-${times}/two.gz`, source)).rejects.toThrow('the connection is gone')
  },
)
