import Type, { type Static } from 'typebox'
import { number, text } from '#engines/lists/columns'
import type { ExportColumn } from '#engines/lists/export/export-column'
import { Search } from '#engines/lists/filters'
import { listEndpoints } from '#engines/lists/list'
import type { ListRequest, LookUp, Messages } from '#engines/lists/list-request'
import { registerPolicy } from '#modules/registers'
import { inField, platformErrors } from '#platform/errors'
import { Uuid } from '#platform/shapes'
import { saidIn } from '#platform/sheets/columns'
import { askedYear, yearFilter } from '../asked-year.ts'
import { findRule, rules } from '../scoring/read-rules.ts'
import type { Rule } from '../scoring/rule.ts'
import { type Score, score } from '../scoring/score.ts'
import { arithmeticOf } from './arithmetic.ts'
import { type RankedRow, rankingOrder, rankingRows } from './ranking-rows.ts'

const filter = {
  ...yearFilter,
  candidates: Type.Optional(
    Type.Boolean({ description: 'Only those whom the rule proposes for commendation' }),
  ),
  search: Search(),
}
const Asked = Type.Object(filter)

type Ranked = RankedRow & Score & { arithmetic(messages: Messages): string }

const columns = {
  name: text('name'),
  rank: number('rank'),
  unit: text('unitName'),
  points: number('points'),
  candidate: {
    kind: 'text',
    value: ({ candidate }, messages) => (candidate ? messages('performance.candidate') : null),
  },
  arithmetic: { kind: 'text', value: (row, messages) => row.arithmetic(messages) },
  code: text('code'),
} satisfies Record<string, ExportColumn<Ranked>>

export const rankingList = listEndpoints({
  name: 'performance',
  summary:
    'The people of a list who did something in a year that counts, at a unit and all below it, ranked by their points; with `candidates` those proposed for commendation',
  may: registerPolicy.read,
  reads: 'replica',
  filter,
  order: rankingOrder,
  async within(request: ListRequest<Static<typeof Asked>>) {
    const { day, about, few } = await askedYear(request)
    const rule = findRule(request.query.kind)
    if (!rule) throw platformErrors.INVALID_REQUEST(inField('kind'))
    return { ...request.query, day, about, few, rule }
  },
  rows: rankingRows,
  complete:
    (_: LookUp, { rule }: { rule: Rule }) =>
    (rows: RankedRow[]): Ranked[] =>
      rows.map((row) => {
        const scored = score(rule, row)
        return { ...row, ...scored, arithmetic: (messages) => arithmeticOf(rule, scored, messages) }
      }),
  item: Type.Object({
    id: Uuid,
    rank: Type.Integer({ description: 'Who has as many points shares it' }),
    name: Type.String(),
    code: Type.String(),
    unitName: Type.String(),
    points: Type.Number(),
    candidate: Type.Boolean(),
    parts: Type.Array(Type.Object({ code: Type.String(), points: Type.Number() })),
    arithmetic: Type.String(),
  }),
  present: (
    { id, rank, name, code, unitName, points, candidate, parts, arithmetic }: Ranked,
    { messages },
  ) => ({
    ...{ id, rank, name, code, unitName, points, candidate },
    parts: parts.map(({ code, points }) => ({ code, points })),
    arithmetic: arithmetic(messages),
  }),
  columns,
  own: ({ rule }, { locale }) =>
    Object.fromEntries(
      rule.items.map(({ code, words }): [string, ExportColumn<Ranked>] => [
        `items.${code}`,
        {
          kind: 'number',
          heading: saidIn(locale, words),
          value: ({ parts }) => parts.find((part) => part.code === code)?.points,
        },
      ]),
    ),
  about: ({ about }) => about,
})

/** What the lists themselves say of it. */
export const shownRules = rules.map(({ list, words, items, commendation }) => ({
  ...{ list, words, commendation },
  items: items.map(({ code, words }) => ({ code, words })),
}))
