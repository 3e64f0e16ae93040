import { readFileSync } from 'node:fs'
import { Readable } from 'node:stream'
import { isIntact } from '../freeze.ts'
import { type BundleContent, pathOf, recordsOf } from './bundle/bundle.ts'
import { indexPieces } from './bundle/index-page.tsx'
import { readme } from './bundle/readme.ts'
import { SealedArchive } from './bundle/sealed-archive.ts'
import { figuresTold, jsonLines, recordsTold } from './bundle/told-as-json.ts'
import { writeDocx } from './write-docx.ts'
import { writeHtml } from './write-html.ts'

export type { BundleContent, BundleFigure, BundleFile, BundleRecord } from './bundle/bundle.ts'

const verifier = new URL('./bundle/verify.mjs', import.meta.url)
const pretty = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

async function* pieces({
  printed,
  document,
  digest,
  figures,
  files,
}: BundleContent): AsyncGenerator<Uint8Array> {
  const archive = new SealedArchive()
  const records = recordsOf(figures)
  const behind = new Map(figures.map((figure) => [figure.place, figure]))
  const known = new Map(files.map((file) => [file.digest, { file, path: pathOf(file) }]))
  const paths = new Map([...known].map(([sha256, { path }]) => [sha256, path]))

  yield* archive.add('README.txt', [readme()])
  yield* archive.add('index.html', indexPieces({ printed, digest, records, behind, files: known }))
  yield* archive.add('document.html', [writeHtml(printed, { evidence: 'index.html' })])
  yield* archive.add('document.docx', [await writeDocx(printed)])
  yield* archive.add('document.json', [pretty(document)])
  yield* archive.add('figures.json', jsonLines(figuresTold(printed.figures, behind)))
  yield* archive.add('records.json', jsonLines(recordsTold(records, figures, paths)))
  yield* archive.add('verify.mjs', [readFileSync(verifier)])
  for (const { file, path } of known.values()) yield* archive.addKnown(path, file)

  const { id, title, unit, periodLabel, version } = printed
  const told = { id, title, unit, periodLabel, version, digest }
  yield* archive.add('manifest.json', [
    pretty({ format: 'medelge-evidence-bundle/1', document: told, files: archive.files }),
  ])
  yield* archive.add('SHA256SUMS', [archive.sums()])
  yield archive.end()
}

/**
 * The document with all that proves it as a .zip, as it is read: one file at a time, in as much memory as the widest
 * takes for a piece. Throws where the digest does not follow from the document; a file that cannot be read, or is not
 * what it was, breaks the stream off before the archive has an end.
 */
export function writeBundle(content: BundleContent): Readable {
  if (!isIntact(content.document, content.digest))
    throw new Error(`the digest of document ${content.printed.id} does not follow from it`)
  return Readable.from(pieces(content), { objectMode: false })
}
