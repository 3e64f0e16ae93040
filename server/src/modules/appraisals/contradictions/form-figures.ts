import type { Form, Indicator } from '@medelge/appraisal'
import { type Figure, type FigureKind, readText } from '@medelge/consistency'

/** What a month or a grade says is no number to be held against another. */
const isNumber = ({ target }: Indicator) => !['month', 'graded', 'unread'].includes(target.operator)

function kindOf({ kind, target }: Indicator): { kind: FigureKind } | object {
  if (kind === 'stock' || kind === 'flow' || kind === 'rank') return { kind }
  return kind === 'ratio' || target.operator === 'percent' ? { kind: 'rate' } : {}
}

/** The metric that feeds an indicator and where it comes from; of what was typed its evidence. */
function fedBy({ query, evidence }: Indicator): Pick<Figure, 'code' | 'source'> {
  const { metric } = (query ?? {}) as { metric?: string }
  return {
    ...(metric === undefined ? {} : { code: metric, source: metric }),
    ...(evidence ? { source: evidence } : {}),
  }
}

/** What a form says in words of what was reached, by the part of the form it stands in. */
const textsOf = ({
  objective,
  indicators,
  tasks = [],
  note = '',
}: Form): [section: string, text: string][] => [
  ['总体目标实际完成情况', objective.actual],
  ...indicators.map(({ deviationReason = '' }): [string, string] => ['偏差原因', deviationReason]),
  ...tasks.map(({ done }): [string, string] => ['任务完成情况', done]),
  ['说明', note],
]

/** Numbers of its long texts that name one of its indicators: of the goals its targets, elsewhere what it reached. */
function textFigures(form: Form, rows: readonly Figure[]): Figure[] {
  const targets = rows.filter(({ kind }) => kind === 'target')
  const reached = rows.filter(({ kind }) => kind !== 'target' && kind !== 'money')
  const { year, objective } = form
  return [
    ...readText(objective.expected, targets, { section: '年度总体目标', year }),
    ...textsOf(form).flatMap(([section, text]) => readText(text, reached, { section, year })),
  ]
}

/** All numbers of a form as figures: its money, what each indicator aims at and has reached, and what its texts say. */
export function formFigures(form: Form): Figure[] {
  const { title, unit, year, budgetUnit, budget, indicators } = form
  const shared = {
    document: `${year}年${title}`,
    organization: unit,
    from: `${year}-01-01`,
    to: `${year}-12-31`,
  }
  const money = budget.flatMap(({ item, initial, fullYear, executed }) =>
    (
      [
        ['年初预算数', initial],
        ['全年预算数', fullYear],
        ['全年执行数', executed],
      ] as const
    ).flatMap(([word, value]): Figure[] =>
      value === null
        ? []
        : [
            {
              ...{ ...shared, section: item, name: `${item}${word}`, value, unit: budgetUnit, kind: 'money' },
              quote: `${item}${word}：${value}${budgetUnit}`,
            },
          ],
    ),
  )
  const rows = indicators.filter(isNumber).flatMap((indicator): Figure[] => {
    const { code, level2: section, level3: name, target, actual } = indicator
    const row = { ...shared, section, id: code, name, ...fedBy(indicator) }
    return [
      ...(typeof actual?.value === 'number'
        ? [
            {
              ...{ ...row, ...kindOf(indicator), value: actual.value, unit: actual.unit },
              quote: `${name}：${actual.text}`,
            },
          ]
        : []),
      ...(target.value === null
        ? []
        : [
            {
              ...{ ...row, kind: 'target' as const, value: target.value, unit: target.unit },
              quote: `${name}，年度指标值${target.text}`,
            },
          ]),
    ]
  })
  return [...money, ...rows, ...textFigures(form, rows)]
}
