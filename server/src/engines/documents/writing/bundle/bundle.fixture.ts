import { Readable } from 'node:stream'
import { digestOf as digestBytes } from '#platform/text/digest'
import { digestOf } from '../../freeze.ts'
import { printedDocument } from '../printed.fixture.ts'
import { writeBundle } from '../write-bundle.ts'
import type { BundleContent, BundleFile, BundleRecord } from './bundle.ts'

/** A picture of one red point. */
const POINT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
)

export const bundleFile = (name: string, bytes: Buffer, open = () => Readable.from([bytes])): BundleFile => ({
  ...{ name, size: bytes.length, open },
  digest: digestBytes(bytes).toString('hex'),
})

export const files: BundleFile[] = [
  bundleFile('讲座现场.PNG', POINT),
  bundleFile('签到表.pdf', Buffer.from('%PDF-1.4 …')),
  bundleFile('page.html', Buffer.from('<script>alert(1)</script>')),
]

const record = (id: number, amount: number, own: readonly BundleFile[]): BundleRecord => ({
  ...{ kind: 'session', id, amount, when: '2022-09-18', unit: '巴林左旗科协' },
  ...{ title: `草原防火讲座 <${id}>`, files: own.map(({ digest }) => digest) },
})

/** A bundle of a document made up for tests: two records add up to f1, one of them stands behind f2 as well. */
export function bundleContent(more: Partial<BundleContent> = {}): BundleContent {
  const document = { 标题: '2022年工作总结', figures: { 10: 1, 9: 2, b: [1, { z: null, a: '—' }] }, a: 0.5 }
  const [photo, sheet, page] = files as [BundleFile, BundleFile, BundleFile]
  const [one, other] = [record(1, 30, [photo, sheet]), record(2, 40, [page])]
  return {
    ...{ document, digest: digestOf(document), files },
    printed: printedDocument({
      version: {
        number: 1,
        digest: digestOf(document),
        frozenAt: '2023-01-18T03:00:00Z',
        frozenByName: '高春梅',
      },
    }),
    figures: [
      { place: 'f1', records: [one, other] },
      { place: 'f2', records: [{ ...one, amount: 12, files: [...one.files, 'f'.repeat(64)] }] },
    ],
    ...more,
  }
}

/** A bundle as the bytes of its file. */
export async function bytesOf(content: BundleContent): Promise<Buffer> {
  const pieces: Buffer[] = []
  for await (const piece of writeBundle(content)) pieces.push(piece)
  return Buffer.concat(pieces)
}
