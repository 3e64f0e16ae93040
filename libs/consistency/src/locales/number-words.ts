import type { Denial, Fact } from '../facts/fact.ts'
import { dayWords } from '../values/day.ts'

const before: Readonly<Record<string, string>> = {
  '>=': '不少于',
  '<': '不足',
  '<=': '不超过',
  '~': '约',
  near: '近',
}

const isFact = (one: Fact | Denial): one is Fact => 'metric' in one

/** A number as a report would write it: 2640多人. */
export function numberWords(one: Fact | Denial): string {
  const { value, unit = '' } = one.figure
  if (!isFact(one) || (typeof value === 'string' && !/^[\d.,\s]+$/.test(value)))
    return `“${String(value).trim()}”`
  const behind = one.comparator === '>' ? '多' : ''
  return `${before[one.comparator] ?? ''}${String(value).trim()}${behind}${unit}`
}

/** A computed number: no more than four digits behind the point. */
export const plainNumber = (value: number): string =>
  Number.isInteger(value) ? String(value) : String(Number(value.toFixed(Math.abs(value) < 1 ? 4 : 2)))

/** What a number is of: its unit and metric. */
export const subjectOf = ({ figure }: Fact | Denial): string =>
  `${figure.organization ? `${figure.organization}的` : ''}“${figure.name ?? figure.code ?? ''}”`

export const nameOf = ({ figure }: Fact | Denial): string => `“${figure.name ?? figure.code ?? ''}”`

export const whenOf = ({ figure }: Fact | Denial): string => dayWords(figure.from, figure.to)

/** Several numbers with their dates. */
export const listWords = (all: readonly (Fact | Denial)[]): string =>
  all
    .slice(0, 6)
    .map((one) => `${numberWords(one)}（${whenOf(one)}）`)
    .join('、') + (all.length > 6 ? `等${all.length}处` : '')

/** Why two documents, dates or notes may differ; empty where nothing shows it. */
export function likelyReason(all: readonly Fact[]): string {
  const several = (of: (fact: Fact) => string | undefined) => new Set(all.map(of)).size > 1
  if (several(({ scope }) => scope)) return '可能口径不同（备注不一样）'
  if (several(({ to }) => to) || several(({ from }) => from)) return '可能截止日期或统计期间不同'
  if (several(({ document }) => document)) return '可能两份文件的口径或数据来源不同'
  if (several(({ section }) => section)) return '可能两处各抄自不同的来源，或其中一处没有更新'
  return '可能其中一处抄错，或两处说的不是一件事'
}
