import type { Form, Indicator } from '@medelge/appraisal'
import type { Figure, FigureKind } from '@medelge/consistency'

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

/** All numbers of a form as figures: its money, and what each indicator aims at and has reached. */
export function formFigures({ title, unit, year, budgetUnit, budget, indicators }: Form): Figure[] {
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
  return [...money, ...rows]
}
