import type { FigureKind } from '../figure.ts'

const kinds: Readonly<Record<FigureKind, string>> = {
  flow: 'flow 流量 期间数 发生数 增量',
  stock: 'stock 存量 时点数 时点 累计数 保有量',
  money: 'money 金额 资金 经费',
  rate: 'rate ratio share 比率 比例 率 百分比',
  growth: 'growth 增长 增长率 增幅',
  rank: 'rank 排名 位次',
  score: 'score 得分 分值',
  target: 'target 目标 目标值 计划',
}
const byWord = new Map<string, FigureKind>(
  (Object.entries(kinds) as [FigureKind, string][]).flatMap(([kind, words]) =>
    words.split(' ').map((word): [string, FigureKind] => [word, kind]),
  ),
)

/** What kind of figure a cell says; undefined where it says another thing. */
export const kindOf = (cell: string): FigureKind | undefined => byWord.get(cell.trim().toLowerCase())
