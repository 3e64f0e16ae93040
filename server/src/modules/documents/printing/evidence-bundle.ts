import { Readable } from 'node:stream'
import { askedBy, readsOf } from '@medelge/documents'
import { parsePeriod } from '@medelge/figures'
import type { Kysely } from 'kysely'
import type { Database } from '#database'
import type {
  BundleContent,
  BundleFigure,
  BundleFile,
  BundleRecord,
} from '#engines/documents/writing/write-bundle'
import { type FileStore, findEvidenceOf, type LinkedEvidence } from '#modules/evidence'
import { findSourcesBehind, titlesBehind } from '#modules/figures'
import type { Actor } from '#platform/actor'
import type { SaidFigure } from '../figures/said-figure.ts'

type Db = Kysely<Database>
interface Source {
  kind: string
  id: string
  day: string
  amount: number | null
}

/** Records whose files are looked up at once. */
const BATCH = 5000

/** What stands behind each figure at the moment it was read, each question asked once. */
async function sourcesOf(db: Db, figures: readonly SaidFigure[], readAt: Date) {
  const found = new Map<string, Source[]>()
  for (const { binding } of figures)
    for (const asked of readsOf(binding)) {
      const key = askedBy(asked)
      if (found.has(key)) continue
      const query = { ...asked, period: parsePeriod(asked.period) }
      found.set(key, await findSourcesBehind(db, query, readAt))
    }
  return found
}

async function evidenceBehind(db: Db, sources: readonly Source[]) {
  const all = new Map<string, readonly LinkedEvidence[]>()
  for (const kind of new Set(sources.map((one) => one.kind))) {
    const ids = sources.filter((one) => one.kind === kind).map(({ id }) => id)
    for (let from = 0; from < ids.length; from += BATCH)
      for (const [id, files] of await findEvidenceOf(db, kind, ids.slice(from, from + BATCH)))
        all.set(`${kind} ${id}`, files)
  }
  return all
}

/** Opened when its turn comes: one file at a time. */
async function* bytesOf(store: FileStore, sha256: string) {
  yield* await store.open(sha256)
}

/** Files whose bytes are still there, by digest: of some only the digest is left at the end of their time. */
async function stillKept(
  evidence: ReadonlyMap<string, readonly LinkedEvidence[]>,
  named: ReadonlySet<string>,
  store: FileStore,
) {
  const kept = new Map<string, LinkedEvidence>()
  for (const file of [...evidence.values()].flat())
    if (named.has(file.sha256) && !kept.has(file.sha256) && (await store.has(file.sha256)))
      kept.set(file.sha256, file)
  return kept
}

/** Records behind every figure of a frozen document, as the reader may see them, with the files that prove them. */
export async function recordsBehind(
  db: Db,
  actor: Actor,
  { figures, readAt }: { figures: readonly SaidFigure[]; readAt: Date },
  store: FileStore,
): Promise<Pick<BundleContent, 'figures' | 'files'>> {
  const sources = await sourcesOf(db, figures, readAt)
  const whole = [
    ...new Map([...sources.values()].flat().map((one) => [`${one.kind} ${one.id}`, one])).values(),
  ]
  const asRow = ({ kind, id }: Source) => ({ sourceKind: kind, sourceId: id })
  const titleOf = await titlesBehind(db, actor, whole.map(asRow))
  const evidence = await evidenceBehind(db, whole)
  // Where the reader may not see a record, it is counted and says nothing, its photos neither.
  const told = (source: Source): BundleRecord => {
    const title = titleOf(asRow(source))
    const files = title === null ? [] : (evidence.get(`${source.kind} ${source.id}`) ?? [])
    const sums = files.map(({ sha256 }) => sha256)
    return {
      kind: source.kind,
      id: source.id,
      title: title ?? '—',
      when: source.day,
      unit: '',
      amount: source.amount,
      files: sums,
    }
  }
  const records = new Map(whole.map((one) => [`${one.kind} ${one.id}`, told(one)]))
  const named = new Set([...records.values()].flatMap(({ files }) => files))
  const kept = await stillKept(evidence, named, store)
  return {
    figures: figures.map(
      ({ place, binding }): BundleFigure => ({
        place,
        records: readsOf(binding).flatMap((asked) =>
          (sources.get(askedBy(asked)) ?? []).flatMap((one) => records.get(`${one.kind} ${one.id}`) ?? []),
        ),
      }),
    ),
    files: [...named].flatMap((sha256): BundleFile[] => {
      const file = kept.get(sha256)
      if (!file) return []
      return [
        {
          name: file.name,
          digest: sha256,
          size: file.size,
          open: () => Readable.from(bytesOf(store, sha256)),
        },
      ]
    }),
  }
}
