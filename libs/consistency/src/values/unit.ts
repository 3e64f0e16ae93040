/** What is counted: a unit is only ever compared with units of its class. */
export type UnitClass =
  | 'people'
  | 'attendances'
  | 'events'
  | 'things'
  | 'money'
  | 'ratio'
  | 'points'
  | 'times-as-much'
  | 'rank'
  | 'score'
  | 'other'

/** A unit: what it counts, its name without 万, and by how much a value is multiplied to be in it. */
export interface Unit {
  class: UnitClass
  base: string
  factor: number
}

const classes: Readonly<Record<string, UnitClass>> = Object.fromEntries(
  (
    [
      ['people', '人 名 位 人数 位专家 person persons people'],
      ['attendances', '人次 人·次 person-times visits'],
      ['events', '次 场 场次 期 届 班次 批 批次 轮 轮次 次数 回 天次 sessions events'],
      [
        'things',
        '个 支 家 所 座 套 辆 项 件 篇 篇次 部 条 条次 种 张 本 册 块 户 台 处 间 份 幅 节 队 站 点 单位 村 件次 款 例 对 团 名次 items',
      ],
      ['money', '元 圆 yuan'],
      ['ratio', '% 百分比 percent'],
      ['points', '百分点 个百分点 pp'],
      ['times-as-much', '倍 times'],
      ['score', '分'],
    ] as const
  ).flatMap(([kind, names]) => names.split(' ').map((name) => [name, kind])),
)
const factors: readonly (readonly [string, number])[] = [
  ['亿', 1e8],
  ['千万', 1e7],
  ['百万', 1e6],
  ['万', 1e4],
  ['千', 1000],
]

/**
 * Reads a unit of measure.
 *
 * @example
 * unitOf('万人次') // → { class: 'attendances', base: '人次', factor: 10000 }
 * unitOf('亩').class // → 'other'
 */
export function unitOf(cell: string): Unit {
  const text = cell.normalize('NFKC').replace(/\s/g, '').slice(0, 20).toLowerCase()
  const scale = factors.find(([word]) => text.startsWith(word))
  const rest = scale ? text.slice(scale[0].length) : text
  const known = classes[rest]
  if (text === '‰') return { class: 'ratio', base: '%', factor: 0.1 }
  if (known === 'ratio') return { class: 'ratio', base: '%', factor: 1 }
  return { class: known ?? 'other', base: rest, factor: scale?.[1] ?? 1 }
}
