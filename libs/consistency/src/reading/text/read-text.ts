import type { Figure } from '../../figure.ts'
import { BETWEEN, ENDS, LEADS } from '../../locales/text-words.ts'
import { metricName } from '../../names/metric-name.ts'
import { unitOf } from '../../values/unit.ts'
import { clausesOf } from './clauses.ts'
import { numbersIn, type WrittenNumber } from './numbers.ts'

/** Where a text stands, and the year it speaks of. */
export interface TextPlace {
  section?: string
  year?: number
}

/** Shorter names are part of too many words: 小计 of 小计算机. */
const SHORTEST = 3

interface Named {
  figure: Figure
  core: string
}

/** What stands between a name and its number, where that is nothing but words for “is” and for how it is counted. */
function isBetween(text: string): boolean {
  const word = BETWEEN.find((one) => text.startsWith(one))
  return text === '' || (word !== undefined && isBetween(text.slice(word.length)))
}

// 300场和科普e站6430个 are two things; 流动科技馆和科普大篷车 are counted together.
const afterNumber = /\d[\d.,]*[余多百千万亿]{0,3}[^\d和与及]{1,3}[和与及]$/
const leadOf = (text: string) => LEADS.find((word) => text.endsWith(word))
/** All of it leads on to a thing: 全区建成 of 全区建成的科普e站. 单独建立党组织的学会 are some of the thing. */
const isLead = (text: string): boolean => {
  const word = leadOf(text)
  return text === '' || (word !== undefined && isLead(text.slice(0, -word.length)))
}
const begins = (text: string) =>
  text === '' ||
  leadOf(text) !== undefined ||
  (text.endsWith('的') && isLead(text.slice(0, -1))) ||
  afterNumber.test(text)
const ends = (text: string) => text === '' || ENDS.some((word) => text.startsWith(word))

/** 科普e站6403个: a name in front of its number. */
function namedBefore(clause: string, { start }: WrittenNumber, { core }: Named): boolean {
  const at = clause.lastIndexOf(core, start - core.length)
  const before = clause.slice(0, Math.max(0, at))
  return at >= 0 && isBetween(clause.slice(at + core.length, start)) && begins(before)
}

/** 6403个科普e站: a name behind its number. */
function namedBehind(clause: string, { end }: WrittenNumber, { core }: Named): boolean {
  const rest = clause.slice(end).replace(/^的/, '')
  return rest.startsWith(core) && ends(rest.slice(core.length))
}

const rounds = /^(?:轮次?|批次?|期|届)$/
const heads = ['people', 'attendances']
/** People for person-times are a slip to be asked about; other measures are other things. */
function isComparable(unit: string, figure: Figure): boolean {
  const [one, other] = [unitOf(unit), unitOf(figure.unit ?? '')]
  if (one.class !== other.class) return heads.includes(one.class) && heads.includes(other.class)
  // A tour has rounds, and each of them sessions.
  if (rounds.test(unit) !== rounds.test(figure.unit ?? '')) return false
  return one.class !== 'other' || one.base === other.base
}

/**
 * Numbers of a running text that name one of some figures: the same figure as the text says it, to be checked beside it.
 * What the text says of a part, of a change, of another year or of something with a longer name is left alone.
 *
 * @example
 * const row = { name: '已建成的科普e站数量', unit: '个', value: 6430, to: '2021-12-31' }
 * readText('全区建成科普e站6403个，其中新增80个。', [row], { year: 2021 }).map(({ value }) => value) // → ['6403']
 */
export function readText(
  text: string,
  figures: readonly Figure[],
  { section, year }: TextPlace = {},
): Figure[] {
  const named = figures
    .map((figure): Named => ({ figure, core: metricName(figure.name ?? '').core }))
    .filter(({ core }) => core.length >= SHORTEST)
    .sort((one, other) => other.core.length - one.core.length)
  if (named.length === 0) return []
  return clausesOf(text, year).flatMap((clause) =>
    numbersIn(clause).flatMap((number): Figure[] => {
      const isNamed = (one: Named) => namedBefore(clause, number, one) || namedBehind(clause, number, one)
      const comparable = named.filter((one) => isComparable(number.unit, one.figure) && isNamed(one))
      // Of two that go by one name, 轮次 and 场次 of a tour, the one counted so.
      const found = comparable.find(({ figure }) => figure.unit === number.unit) ?? comparable[0]
      if (!found) return []
      const { id: _, row: __, source: ___, comparator: ____, note: _____, ...said } = found.figure
      const place = section === undefined ? {} : { section }
      return [{ ...said, ...place, value: number.value, unit: number.unit, quote: clause }]
    }),
  )
}
