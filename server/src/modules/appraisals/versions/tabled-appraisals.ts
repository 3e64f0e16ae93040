import { type Form, formatQuantity, formatTarget, type Scored } from '@medelge/appraisal'
import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import { wording } from '../official/wording.ts'

type Db = Kysely<Database>

export interface TableOfForm {
  title: string
  heads: string[]
  rows: string[][]
}

/** A final self-appraisal as tables of words, for what prints it within itself. */
export interface TabledAppraisal {
  id: string
  /** Of the version that stands. */
  number: number
  digest: string
  tables: TableOfForm[]
}

interface Standing {
  id: string
  number: number
  digest: string
  form: Form
  scored: Scored
}

const amount = (value: number | null) => (value === null ? wording.none : formatQuantity(value, ''))
const points = (value: number | undefined) => (value === undefined ? '' : formatQuantity(value, ''))

const percent = (part: number | null, of: number | null): string =>
  part === null || of === null || of === 0 ? wording.none : `${formatQuantity((part / of) * 100, '')}%`

/** 33.333…% as forms print it. */
const cut = (text: string) => text.replace(/(\.\d\d)\d+/, '$1')

function moneyOf({ budget, budgetUnit, project }: Form, scored: Scored): TableOfForm {
  const execution = scored.rows.find(({ code }) => code === 'execution')
  return {
    title: project,
    heads: [
      budgetUnit,
      ...[wording.initial, wording.fullYear, wording.executed, wording.weight, wording.rate, wording.score],
    ],
    rows: budget.map(({ item, role, initial, fullYear, executed, weight }) => [
      ...[item, amount(initial), amount(fullYear), amount(executed)],
      ...[weight === null ? '' : points(weight), cut(percent(executed, fullYear))],
      role === 'total' ? points(execution?.score) : '',
    ]),
  }
}

function indicatorsOf(form: Form, scored: Scored): TableOfForm {
  const scores = new Map(scored.rows.map((row) => [row.code, row]))
  const rows = form.indicators.map((one) => {
    const row = scores.get(one.code)
    return [
      ...[one.level1, one.level2, one.level3, one.target.text || formatTarget(one.target)],
      ...[one.actual?.text ?? wording.none, points(one.weight), points(row?.score)],
      one.deviationReason ?? '',
    ]
  })
  const total = [wording.total, '', '', '', '', points(scored.weight), points(scored.total), scored.grade]
  return {
    title: form.title,
    heads: [
      ...[wording.level1, wording.level2, wording.level3, wording.target, wording.actual],
      ...[wording.weight, wording.score, wording.reason],
    ],
    rows: [...rows, total],
  }
}

/** The self-appraisals of a unit about a year that are final, each as it was frozen, in the order they were begun. */
export async function tableAppraisals(
  db: Db,
  { organizationId, year }: { organizationId: number; year: number },
): Promise<TabledAppraisal[]> {
  const { rows } = await sql<Standing>`
    select distinct on (a.recorded_at, a.id) a.id, v.number, v.digest, v.form, v.scored
    from appraisal a join appraisal_version v on v.appraisal_id = a.id and v.revoked_at is null
    where a.organization_id = ${organizationId} and a.year = ${year} and a.state <> 'withdrawn'
    order by a.recorded_at, a.id, v.number desc`.execute(db)
  return rows.map(({ form, scored, ...one }) => ({
    ...one,
    tables: [moneyOf(form, scored), indicatorsOf(form, scored)],
  }))
}
