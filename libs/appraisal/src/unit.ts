import { type Exact, exact } from './exact.ts'

/** A unit taken apart: 万人次 is 10,000 × 人次. */
export interface UnitParts {
  scale: Exact
  /** What is counted, in its usual spelling; empty when only a scale was written (“160万”). */
  base: string
}

// Longest first. 百 alone is left out: 百分点 would become a hundred 分点.
const SCALES: [string, number][] = [
  ['万亿', 1e12],
  ['千亿', 1e11],
  ['百亿', 1e10],
  ['十亿', 1e9],
  ['亿', 1e8],
  ['千万', 1e7],
  ['百万', 1e6],
  ['十万', 1e5],
  ['万', 1e4],
]

const SPELLINGS: Record<string, string> = {
  '％': '%',
  百分比: '%',
  百分号: '%',
  元人民币: '元',
  人民币元: '元',
  圆: '元',
  月份: '月',
  月底: '月',
  人数: '人',
  名: '人',
  场次: '场',
  频次: '次',
}

/**
 * Takes a unit apart into its scale and what it counts; spaces, stray slashes (“/人次”) and “/年” are ignored.
 * @example
 * unitParts('万人') // → { scale: { over: 10000n, under: 1n }, base: '人' }
 */
export function unitParts(unit: string): UnitParts {
  const written = unit.normalize('NFKC').replace(/\/年$/, '').replace(/[\s/]/g, '')
  if (written === '千元') return { scale: exact(1000), base: '元' }
  if (written === '‰') return { scale: exact('0.1'), base: '%' }
  const scale = SCALES.find(([prefix]) => written.startsWith(prefix))
  const rest = scale === undefined ? written : written.slice(scale[0].length)
  return { scale: exact(scale?.[1] ?? 1), base: SPELLINGS[rest] ?? rest }
}
