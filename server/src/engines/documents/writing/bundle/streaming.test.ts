import { Readable } from 'node:stream'
import { expect, it } from 'vitest'
import { textsIn } from '../unpacked.fixture.ts'
import { writeBundle } from '../write-bundle.ts'
import { bundleContent, bundleFile, bytesOf, files } from './bundle.fixture.ts'

it('breaks off, without an end, where a file cannot be read or is not what it was', async () => {
  const [photo] = files as [(typeof files)[number]]
  const failing = () =>
    Readable.from(
      (function* () {
        yield Buffer.from('half')
        throw new Error('the disk is gone')
      })(),
    )
  await expect(bytesOf(bundleContent({ files: [{ ...photo, open: failing }] }))).rejects.toThrow(
    'the disk is gone',
  )
  const other = { ...photo, open: () => Readable.from([Buffer.from('another photo')]) }
  await expect(bytesOf(bundleContent({ files: [other] }))).rejects.toThrow(photo.digest)
  expect(() => writeBundle(bundleContent({ digest: '0'.repeat(64) }))).toThrow('does not follow')
})

it('opens one file at a time, and none that is not asked for; whoever goes away closes it', async () => {
  let open = 0
  let most = 0
  const chunk = Buffer.alloc(64 * 1024, 7)
  const large = (name: string, chunks: number) => {
    const bytes = Buffer.concat([Buffer.from(name), ...Array.from({ length: chunks }, () => chunk)])
    return bundleFile(name, bytes, () => {
      open += 1
      most = Math.max(most, open)
      let at = 0
      return new Readable({
        read() {
          this.push(at < bytes.length ? bytes.subarray(at, at + chunk.length) : null)
          at += chunk.length
        },
        destroy(error, done) {
          open -= 1
          done(error)
        },
      })
    })
  }
  const many = ['a.jpg', 'b.jpg', 'c.jpg'].map((name) => large(name, 20))
  const names = [...textsIn(await bytesOf(bundleContent({ files: many }))).keys()]
  expect(names.filter((name) => name.endsWith('.jpg')).length).toBe(3)
  await expect.poll(() => open).toBe(0)
  expect(most).toBe(1)
  const left = writeBundle(bundleContent({ files: many }))
  for await (const _ of left) if (open > 0) break
  await expect.poll(() => open).toBe(0)
  expect(left.destroyed).toBe(true)
})
