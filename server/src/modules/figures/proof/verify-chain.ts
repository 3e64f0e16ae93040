import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import { digestOf } from '#platform/text/digest'
import { reachKey } from '../ledger/reach.store.ts'
import { entryText, postingText, reachText } from './row-text.ts'
import type { Alteration, Verification } from './verification.ts'

type Db = Kysely<Database>

interface FoldRow {
  id: number
  firstSeq: number
  lastSeq: number
  marks: Buffer
  digest: Buffer
}

const joined = (rows: readonly { text: string }[]) =>
  digestOf(Buffer.concat(rows.map((row) => digestOf(row.text))))

interface Text {
  seq: number
  text: string
}

async function textsOf(db: Db, fold: FoldRow) {
  const inFold = sql`from posting where seq between ${fold.firstSeq} and ${fold.lastSeq}`
  const postings = await sql<Text>`
    select p.seq, ${postingText(sql`p`)} as text from (select * ${inFold}) p order by p.seq`.execute(db)
  const entries = await sql<{ text: string }>`
    select ${entryText(sql`e`)} as text from entry e where id in (select entry ${inFold}) order by e.id`.execute(
    db,
  )
  const reaches = await sql<{ text: string }>`
    select ${reachText(sql`r`)} as text from reach r where id in (select reach ${inFold}) order by r.id`.execute(
    db,
  )
  return { postings: postings.rows, entries: entries.rows, reaches: reaches.rows }
}

/** The first position of a fold that is missing, added or altered, by the four bytes kept of each row. */
function firstAltered(fold: FoldRow, postings: readonly Text[]): number | null {
  for (let index = 0; index <= fold.lastSeq - fold.firstSeq; index += 1) {
    const seq = fold.firstSeq + index
    const row = postings[index]
    if (!row || row.seq !== seq) return seq
    if (
      !digestOf(row.text)
        .subarray(0, 4)
        .equals(fold.marks.subarray(index * 4, index * 4 + 4))
    )
      return seq
  }
  return null
}

const broken = (fold: number, what: Alteration, seq: number | null, detail: string): Verification => ({
  whole: false,
  what,
  fold,
  seq,
  detail,
})

async function verifyFold(
  db: Db,
  fold: FoldRow,
  before: FoldRow | undefined,
): Promise<Verification | undefined> {
  if (fold.id !== (before?.id ?? 0) + 1 || fold.firstSeq !== (before?.lastSeq ?? 0) + 1) {
    return broken(fold.id, 'fold', null, 'a fold before this one is missing or was moved')
  }
  const { postings, entries, reaches } = await textsOf(db, fold)
  const digest = digestOf(before?.digest ?? '', joined(postings), joined(entries), joined(reaches))
  if (digest.equals(fold.digest)) return undefined
  const seq = firstAltered(fold, postings)
  if (seq !== null) return broken(fold.id, 'posting', seq, 'this posting is not what was folded')
  return broken(fold.id, 'entry', null, 'an entry, a reach or the chain itself is not what was folded')
}

/** Reaches whose name no longer follows from their hosts and members, or whose membership rows differ from them. */
async function verifyReaches(db: Db): Promise<Verification | undefined> {
  const { rows } = await sql<{
    id: number
    key: Buffer
    hosts: number[]
    members: number[]
    rows: number[]
    own: number[]
  }>`
    select r.id, r.key, r.hosts, r.members, m.rows, m.own from reach r left join lateral (
      select array_agg(organization order by organization) as rows,
        array_agg(organization order by organization) filter (where own) as own
      from reach_member where reach = r.id) m on true order by r.id`.execute(db)
  const bad = rows.find(
    (row) =>
      !reachKey(row.hosts, row.members).equals(row.key) ||
      row.members.join() !== (row.rows ?? []).join() ||
      row.hosts.join() !== (row.own ?? []).join(),
  )
  if (!bad) return undefined
  return { whole: false, what: 'reach', fold: null, seq: null, detail: `reach ${bad.id} is not what it was` }
}

/**
 * Recomputes the whole digest chain and names the first altered row, then looks for altered reaches. Reads every
 * posting once; run it at night or before an audit. Totals are compared by `verifyTotals`.
 */
export async function verifyChain(db: Db): Promise<Verification> {
  let before: FoldRow | undefined
  for (;;) {
    const { rows } = await sql<FoldRow>`
      select id, first_seq, last_seq, marks, digest from fold where id > ${before?.id ?? 0}
      order by id limit 200`.execute(db)
    for (const fold of rows) {
      const broken = await verifyFold(db, fold, before)
      if (broken) return broken
      before = fold
    }
    if (rows.length === 0) break
  }
  const { rows: beyond } = await sql<{ seq: number }>`
    select seq from posting where seq > ${before?.lastSeq ?? 0} order by seq limit 1`.execute(db)
  if (beyond[0]) return broken(before?.id ?? 0, 'posting', beyond[0].seq, 'this posting was never folded')
  const reaches = await verifyReaches(db)
  if (reaches) return reaches
  return {
    whole: true,
    folds: before?.id ?? 0,
    postings: before?.lastSeq ?? 0,
    digest: (before?.digest ?? Buffer.alloc(0)).toString('hex'),
  }
}
