import { AUDIENCES, CHANNELS } from '@medelge/figures'
import Type, { type Static } from 'typebox'
import type { LookUp, Messages } from '#engines/lists/list-request'
import { Choice, Day, Id, Nullable } from '#platform/shapes'
import { findMetrics } from '../catalogue/metric.store.ts'
import type { PostingFilter, PostingRow } from '../ledger/posting.store.ts'

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
  source: Type.Object({ kind: Type.String(), id: Type.String(), version: Type.Integer() }),
  enteredBy: Type.String(),
  enteredAt: Type.String(),
  evidence: Type.Array(Type.String()),
  note: Type.String(),
  adjustment: Nullable(Type.String()),
  reverses: Nullable(Type.Integer()),
  reversedBy: Nullable(Type.Integer()),
  confirmation: Nullable(Type.String()),
  moved: Type.Boolean({ description: 'Written because a unit moved' }),
  carried: Type.Boolean({ description: 'A stock that went along with a unit that moved' }),
  hosts: Type.Array(Id),
})
type Posting = Static<typeof PostingSchema>

export const presentPosting = ({
  sourceKind: kind,
  sourceId: id,
  sourceVersion: version,
  enteredAt,
  ...row
}: PostingRow): Posting => ({
  ...row,
  audience: row.audience as Posting['audience'],
  channel: row.channel as Posting['channel'],
  source: { kind, id, version },
  enteredAt: enteredAt.toISOString(),
})

/** Each line with the scale of its metric: what its amount is written in. */
export function withScales({ db }: LookUp) {
  const metrics = findMetrics(db, {})
  return async (rows: readonly PostingRow[]) => {
    const scales = new Map((await metrics).map(({ code, scale }) => [code, scale]))
    return rows.map((row) => ({ ...row, scale: scales.get(row.metric) ?? 0 }))
  }
}

export const figureName = ({ metrics: [asked] }: PostingFilter, { locale }: Messages) =>
  (locale === 'en' ? asked?.nameEn : asked?.name) ?? ''

/** Everything that was said of a line when it was entered. */
export const remarks = ({ note, confirmation, adjustment }: PostingRow) =>
  [note, confirmation, adjustment].filter(Boolean).join(' ')
