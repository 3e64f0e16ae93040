import { expect, it } from 'vitest'
import { readSource, sourcesIn } from '#test/sources'
import { binaryDigest, digestOf } from './digest.ts'

it('is the same over parts and over the whole, as bytes and as a string of them', () => {
  expect(digestOf('科普', Buffer.from('一本账'))).toEqual(digestOf('科普一本账'))
  expect(Buffer.from(binaryDigest('科普一本账'), 'binary')).toEqual(digestOf('科普一本账'))
})

it('is made in one place for all that is sealed', () => {
  const sealing = [
    'server/src/engines/audit',
    'server/src/engines/documents',
    'server/src/modules/figures/proof',
  ]
  const files = [
    ...sealing.flatMap((folder) => sourcesIn(folder)),
    'server/src/modules/figures/ledger/fold.store.ts',
  ]
  const own = files.filter(
    (file) => !/\.test\.ts$/.test(file) && /createHash|sha256\(/.test(readSource(file)),
  )
  expect(files.length).toBeGreaterThan(15)
  expect(own).toEqual([])
})
