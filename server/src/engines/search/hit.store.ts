import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Database } from '#database'
import type { SearchQuery } from './fold.ts'
import { kindPiece, LINE, piecesAsked, sought } from './pieces.ts'

type Db = Kysely<Database>

/** A kind of record that is searched, and the marks that whoever asks holds for it. */
export interface AskedKind {
  kind: string
  marks: readonly number[]
}

export interface HitRow {
  kind: string
  recordId: string
  title: string
  titleEn: string
  note: string
  also: string[]
  past: boolean
  /** 0: a key is what was asked for; 1: one begins so; 2: all words are in the keys. */
  tier: number
  /** How many there are of the kind, as far as it was counted. */
  total: number
}

/** Records of a kind that are ranked and counted; who finds more has asked for too little. */
export const MOST = 1000

const holds = (text: string) => sql<boolean>`strpos(e.keys, ${text}) > 0`

/** Some records of a kind in whose keys all of this stands; none that may not be seen, none that has changed since. */
function probe({ kind, marks }: AskedKind, texts: readonly string[]): RawBuilder<unknown> {
  const pieces = [...new Set([kindPiece(kind), ...texts.flatMap(piecesAsked)])]
  return sql`(select e.kind, e.record_id from search_entry e
    where e.pieces @> ${pieces}::int[] and e.seen_by && ${[...marks]}::int[]
      and ${sql.join(texts.map(holds), sql` and `)}
      and not exists (select from search_due d where d.kind = e.kind and d.record_id = e.record_id and d.untrue)
    limit ${MOST})`
}

export interface HitPage {
  /** Hits of each kind at once. */
  limit: number
  /** The record after which the hits begin. */
  after?: string | undefined
}

/** The first hits of each kind: what equals the wish, then what begins so, then what holds its words. */
export async function findHits(
  db: Db,
  kinds: readonly AskedKind[],
  { whole, words }: SearchQuery,
  { limit, after }: HitPage,
): Promise<HitRow[]> {
  const [exact, start] = [`${LINE}${whole}${LINE}`, `${LINE}${whole}`]
  // Each by itself, so that among very many hits the exact ones are surely there.
  const probes = kinds.flatMap((kind) => [
    probe(kind, [exact]),
    probe(kind, [start]),
    probe(kind, words.map(sought)),
  ])
  const { rows } = await sql<HitRow>`
    with hit as (${sql.join(probes, sql` union `)}), placed as (
      select e.kind, e.record_id, title, title_en, note, also, past, tier,
        row_number() over (partition by e.kind order by tier, past, rank, title collate pinyin, e.record_id) as place,
        count(*) over (partition by e.kind) as total
      from hit join search_entry e using (kind, record_id), lateral (
        select case when ${holds(exact)} then 0 when ${holds(start)} then 1 else 2 end as tier) t
    ), first as (select coalesce(max(place), 0) as place from placed where record_id = ${after ?? null})
    select kind, record_id, title, title_en, note, also, past, tier, least(total, ${MOST}) as total
    from placed where place > (select place from first) and place <= (select place from first) + ${limit}
    order by kind, placed.place`.execute(db)
  return rows
}
