import { AUDIENCES, CHANNELS } from '@medelge/figures'
import Type, { type Static } from 'typebox'
import type { LookUp, Messages } from '#engines/lists/list-request'
import { unitNames } from '#modules/organizations'
import { Choice, Day, Id, Nullable } from '#platform/shapes'
import { findMetrics } from '../catalogue/metric.store.ts'
import type { PostingFilter, PostingRow } from '../ledger/posting.store.ts'
import { titlesBehind } from './source-title.ts'

export const PostingSchema = Type.Object({
  id: Type.Integer({ description: 'Its place in the ledger' }),
  folded: Type.Boolean(),
  metric: Type.String(),
  day: Day,
  audience: Choice(AUDIENCES),
  channel: Choice(CHANNELS),
  amount: Type.Integer(),
  declared: Type.Boolean(),
  own: Type.Boolean({ description: 'The organization asked for is itself a host' }),
  entry: Type.Integer(),
  source: Type.Object({
    kind: Type.String(),
    id: Type.String(),
    version: Type.Integer(),
    title: Nullable(Type.String({ description: 'What the record is called, for whoever may see it' })),
  }),
  enteredBy: Type.String(),
  enteredAt: Type.String(),
  evidence: Type.Array(Type.String()),
  note: Type.String(),
  adjustment: Nullable(Type.String()),
  reverses: Nullable(Type.Integer()),
  reversedBy: Nullable(Type.Integer()),
  confirmation: Nullable(Type.String()),
  moved: Type.Boolean({ description: 'Written because a unit moved' }),
  recounted: Type.Boolean({ description: 'Counted once more by other rules, or taken back for it' }),
  carried: Type.Boolean({ description: 'A stock that went along with a unit that moved' }),
  hosts: Type.Array(Id),
  hostNames: Type.Array(Type.String()),
})
type Posting = Static<typeof PostingSchema>

type NamedPosting = PostingRow & { hostNames: string[]; title: string | null }

export const presentPosting = ({
  sourceKind: kind,
  sourceId: id,
  sourceVersion: version,
  enteredAt,
  title,
  ...row
}: NamedPosting): Posting => ({
  ...row,
  audience: row.audience as Posting['audience'],
  channel: row.channel as Posting['channel'],
  source: { kind, id, version, title },
  enteredAt: enteredAt.toISOString(),
})

/** Each line with the scale of its metric, what its record is called, and the names of its hosts. */
export function withNames({ db, actor }: LookUp) {
  const metrics = findMetrics(db, {})
  const namesOf = unitNames(db)
  return async (rows: readonly PostingRow[]) => {
    const scales = new Map((await metrics).map(({ code, scale }) => [code, scale]))
    const titleOf = await titlesBehind(db, actor, rows)
    const names = await namesOf(rows.flatMap(({ hosts }) => hosts))
    return rows.map((row) => ({
      ...row,
      scale: scales.get(row.metric) ?? 0,
      title: titleOf(row),
      hostNames: row.hosts.map((host) => names.get(host) ?? ''),
    }))
  }
}

export const figureName = ({ metrics: [asked] }: PostingFilter, { locale }: Messages) =>
  (locale === 'en' ? asked?.nameEn : asked?.name) ?? ''

/** Everything that was said of a line when it was entered. */
export const remarks = ({ note, confirmation, adjustment }: PostingRow) =>
  [note, confirmation, adjustment].filter(Boolean).join(' ')
