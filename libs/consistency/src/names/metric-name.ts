import { type StageReading, stageReadings } from './stage-readings.ts'
import { CAME_IN, FILLERS, FIRST_FILLERS, GATHERED, MEANS, MEASURES, WENT_OUT } from './words.ts'

/** What the name of a metric says, taken apart. */
export interface MetricName {
  /** Without fillers, brackets and spaces. */
  plain: string
  /** `plain` without how it is counted: the thing. */
  core: string
  /** How it is counted, as the name says it: 人次, 数; empty where it does not. */
  measure: string
  /** As it is, and without each word that may be a stage. */
  readings: readonly StageReading[]
  /** `core` without 新建 and the like, where it began with one. */
  moved?: { of: string; way: 'in' | 'out' }
  gathered: boolean
  total: boolean
  /** Whether it is a mean, which never adds up. */
  mean: boolean
}

const known = new Map<string, MetricName>()
const KEPT = 20_000
const LONGEST = 120

function withoutBrackets(text: string): string {
  let depth = 0
  let kept = ''
  for (const sign of text) {
    if ('([【〔'.includes(sign)) depth += 1
    else if (')]】〕'.includes(sign)) depth = Math.max(0, depth - 1)
    else if (depth === 0) kept += sign
  }
  return kept
}

// When, and not what.
const years = /(?:19|20)\d\d(?:年度|年底|年末|年)/g

const plainOf = (name: string): string => {
  const text = name.normalize('NFKC').slice(0, LONGEST).toLowerCase()
  const bare = withoutBrackets(text)
    .replace(/[\s"'“”‘’《》「」、,，。.:：;；·—_-]/g, '')
    .replace(years, '')
  return FILLERS.reduce((left, filler) => left.replaceAll(filler, '') || left, withoutFirst(bare))
}

function withoutFirst(text: string): string {
  const filler = FIRST_FILLERS.find((word) => text.startsWith(word) && text.length > word.length + 1)
  return filler === undefined ? text : withoutFirst(text.slice(filler.length))
}

// A total by its words, and no 总工会.
const total = /总(?:数|量|人数|人次|场次|额|金额|计|和|规模|个数|项数)|合计|共计|全部/

function take(name: string): MetricName {
  const plain = plainOf(name)
  const gathered = GATHERED.some((word) => name.includes(word))
  const measure = MEASURES.find((word) => plain.endsWith(word) && plain.length > word.length) ?? ''
  const cut = measure === '' ? plain : plain.slice(0, -measure.length)
  const core = cut.endsWith('总') && cut.length > 1 ? cut.slice(0, -1) : cut
  const come = CAME_IN.find((word) => core.startsWith(word) && core.length > word.length + 1)
  const gone = WENT_OUT.find((word) => core.startsWith(word) && core.length > word.length + 1)
  const mover = come ?? gone
  return {
    plain,
    core,
    measure,
    readings: stageReadings(core),
    ...(mover === undefined ? {} : { moved: { of: core.slice(mover.length), way: come ? 'in' : 'out' } }),
    gathered,
    total: total.test(plain) || gathered,
    mean: MEANS.some((word) => plain.includes(word)),
  }
}

/**
 * Takes the name of a metric apart.
 *
 * @example
 * metricName('全区科普专家团总人数').core // → '科普专家团'
 * metricName('安全市场检查次数').core // → '安全市场检查'
 * metricName('新增科普基地数').moved // → { of: '科普基地', way: 'in' }
 */
export function metricName(name: string): MetricName {
  const kept = known.get(name)
  if (kept) return kept
  const found = take(name)
  // What strangers send has names without end; a table of a report has some hundreds.
  if (known.size >= KEPT) known.clear()
  known.set(name, found)
  return found
}
