import type { Form, Scheme, Scored } from '@medelge/appraisal'
import type { Kysely } from 'kysely'
import Type, { type Static } from 'typebox'
import type { Database } from '#database'
import { driftOf } from '#engines/documents/drift'
import { Nullable } from '#platform/shapes'
import type { AppraisalRow } from '../appraisal.ts'
import type { FedFigure } from '../feeding/fed-figure.ts'
import { feedForm, type Seen } from '../feeding/feed-form.ts'
import { points } from '../scoring.ts'

/** What the records say differently since a form was read. */
export const ComparedSchema = {
  today: Type.Object({ total: Type.Number(), grade: Type.String() }),
  changes: Type.Array(
    Type.Object({
      code: Type.String(),
      frozen: Nullable(Type.Number()),
      today: Nullable(Type.Number()),
      frozenScore: Nullable(Type.Number()),
      todayScore: Nullable(Type.Number()),
      unit: Type.String(),
    }),
  ),
}
const Compared = Type.Object(ComparedSchema)

export interface Read {
  form: Form
  scheme: Scheme
  scored: Scored
  figures: FedFigure[]
}

const bound = (figures: readonly FedFigure[]) => figures.map(({ code, value }) => ({ place: code, value }))

/** The figures of a reading that say something else now. */
export const movedSince = (read: readonly FedFigure[], again: readonly FedFigure[]) =>
  driftOf(bound(read), bound(again))

/** The same form and queries, read again: what differs is what the records say differently now. */
export async function compareToday(
  db: Kysely<Database>,
  row: AppraisalRow,
  read: Read,
  seen: Seen,
): Promise<Static<typeof Compared> & { form: Form }> {
  const again = await feedForm(db, { ...row, form: read.form }, seen)
  const now = points(again.form, read.scheme)
  const scoreIn = ({ rows }: Pick<Scored, 'rows'>, code: string) =>
    rows.find((line) => line.code === code)?.score ?? null
  return {
    form: again.form,
    today: { total: now.total, grade: now.grade },
    changes: movedSince(read.figures, again.figures).map(({ place: code, was, is }) => ({
      code,
      frozen: was,
      today: is,
      frozenScore: scoreIn(read.scored, code),
      todayScore: scoreIn(now, code),
      unit: read.figures.find((figure) => figure.code === code)?.unit ?? '',
    })),
  }
}
