import type { Kysely } from 'kysely'
import Type from 'typebox'
import type { Database } from '#database'
import type { Actor } from '#platform/actor'
import { endpoint } from '#platform/endpoint'
import { platformErrors } from '#platform/errors'
import { noteFault } from '#platform/faults'
import { cutPage, decodeCursor } from '#platform/page'
import { Nullable, PageQuery } from '#platform/shapes'
import { readQuery } from './fold.ts'
import { foundBy } from './found-by.ts'
import { type AskedKind, findHits, type HitRow, MOST } from './hit.store.ts'
import { refresh } from './refresh.ts'
import { type Searchable, searchables } from './searchable.ts'

const HitSchema = Type.Object({
  id: Type.String(),
  title: Type.String(),
  titleEn: Type.String({ description: 'Its name in English; empty where it has none' }),
  note: Type.String({ description: 'What tells it from others of the same title' }),
  foundBy: Nullable(Type.String({ description: 'Another name of it, by which it was found' })),
  past: Type.Boolean({ description: 'Closed, withdrawn or suspended' }),
})

const GroupSchema = Type.Object({
  kind: Type.String(),
  hits: Type.Array(HitSchema),
  total: Type.Integer({ description: `How many the reader may see; at most ${MOST} are counted` }),
  next: Nullable(Type.String()),
})

/** The kinds of which the actor may see anything, each with the marks held. */
async function kindsFor(
  db: Kysely<Database>,
  actor: Actor,
  nouns: readonly Searchable[],
  named: readonly string[] | undefined,
): Promise<AskedKind[]> {
  const asked = nouns.filter(({ kind }) => !named || named.includes(kind))
  const held = await Promise.all(
    asked.map(async (noun) => ({ kind: noun.kind, marks: await noun.marksOf(db, actor) })),
  )
  return held.filter(({ marks }) => marks.length > 0)
}

export const findEverything = endpoint({
  route: 'GET /api/search',
  summary:
    'Records of every kind in reach by their words, pinyin, initials or former names: exact hits first, then beginnings',
  may: 'member',
  query: Type.Object({
    q: Type.String({ minLength: 1, maxLength: 100 }),
    kinds: Type.Optional(Type.Array(Type.String({ maxLength: 40 }), { minItems: 1, maxItems: 20 })),
    limit: Type.Optional(
      Type.Integer({ minimum: 1, maximum: 50, default: 6, description: 'Hits of each kind' }),
    ),
    after: PageQuery.after,
  }),
  answer: Type.Object({
    groups: Type.Array(GroupSchema),
    complete: Type.Boolean({ description: 'False while records are still being written into the index' }),
  }),
  async handle({ db, query, actor }) {
    const { q, kinds: named, limit = 6, after } = query
    const place = decodeCursor(after, ['text', 'text'])
    if (place && (named?.length !== 1 || named[0] !== place[0])) throw platformErrors.CURSOR_UNKNOWN()
    const asked = readQuery(q)
    const kinds = await kindsFor(db, actor, searchables.all(), named)
    if (asked.words.length === 0 || kinds.length === 0) return { groups: [], complete: true }
    // What has just changed is written into the index before it is asked.
    const complete = await refresh(db, searchables.all()).catch((error) => {
      noteFault('search', error)
      return false
    })
    const rows = await findHits(db, kinds, asked, { limit: limit + 1, after: place?.[1] })
    const groups = kinds.flatMap(({ kind }) => {
      const page = cutPage(
        rows.filter((row) => row.kind === kind),
        limit,
        (row) => [kind, row.recordId],
      )
      return page.items.length > 0 ? [{ kind, total: page.items[0]?.total ?? 0, ...page }] : []
    })
    return {
      // The kind with the best hit first; among equals the written order of the nouns.
      groups: groups
        .sort((one, other) => orderOf(one) - orderOf(other))
        .map(({ items, ...group }) => ({
          ...group,
          hits: items.map((row) => ({
            id: row.recordId,
            title: row.title,
            titleEn: row.titleEn,
            note: row.note,
            foundBy: foundBy(asked, row),
            past: row.past,
          })),
        })),
      complete,
    }
  },
})

/** Of the worst tier there is. */
const WORST = 2

const orderOf = ({ kind, items }: { kind: string; items: readonly HitRow[] }): number => {
  const last = searchables.all().some((one) => one.kind === kind && one.last)
  return (items[0]?.tier ?? WORST) + (last ? WORST + 1 : 0)
}
