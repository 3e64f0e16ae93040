import type { Words } from '@medelge/fields/definition'
import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import type { Values } from '../days/spans.ts'

export interface KindWords {
  /** What a list is called, in Chinese. */
  words: string
  /** What it calls it that a record ends, in every language it says it in. */
  end: Words | null
  /** The field whose number its records count with, where they do not count one each. */
  counts: string | null
}

/** What is said of these lists where their records stand among others, by their codes. */
export async function kindWords(
  db: Kysely<Database>,
  kinds: readonly string[],
): Promise<Map<string, KindWords>> {
  const { rows } = await sql<KindWords & { code: string }>`
    select k.code, d.definition->'form'->'words'->>'zh' as words,
      d.definition->'end' as "end", d.definition->'feeds'->0->>'amount' as counts
    from register_kind k join register_definition d on d.kind = k.code and d.version = k.version
    where k.code = any(${[...new Set(kinds)]}::text[])`.execute(db)
  return new Map(rows.map(({ code, ...said }) => [code, said]))
}

/** How many pieces a record stands for: itself, or what its number says. */
export const piecesOf = (kind: KindWords | undefined, values: Values): number => {
  const said = kind?.counts ? values[kind.counts] : undefined
  return typeof said === 'number' ? said : 1
}
