import { AUDIENCES, type Audience, CHANNELS, type Channel } from '@medelge/figures'
import { shiftYears } from '../templates/when.ts'
import { type Comparison, readComparison } from './comparison.ts'
import { readPeriod } from './read-period.ts'
import { SCALES, STYLES } from './style.ts'
import { FEWEST_DECIMALS, MOST_DECIMALS, type Wording } from './wording.ts'

/** A number in a text that is read, not typed: which figure, of whom, when, and how it is said. */
export interface Binding {
  metric: string
  organization: number
  /** 2021, 2021-Q3, 2021-09, 2021-09-18, 2018..2022 or ..2021-12-31, as `parsePeriod` reads them. */
  period: string
  audience?: Audience | undefined
  channel?: Channel | undefined
  wording: Wording
  /** What is said is not the figure, but how far it went from that of an earlier period. */
  compare?: Comparison | undefined
}

/**
 * What a binding asks of the ledger: its figure, and behind it the one it is compared with.
 * @example
 * readsOf({ metric: 'lectures', organization: 7, period: '2022', wording: { style: 'plain' } }).length // → 1
 */
export function readsOf({ wording: _, compare, ...asked }: Binding): Omit<Binding, 'wording' | 'compare'>[] {
  return compare ? [asked, { ...asked, period: compare.period }] : [asked]
}

/**
 * The same of other years, what it is compared with along with it.
 * @example
 * shiftBinding({ metric: 'lectures', organization: 7, period: '2022', wording: { style: 'plain' } }, 1).period // → '2023'
 */
export const shiftBinding = (binding: Binding, years: number): Binding => ({
  ...binding,
  period: shiftYears(binding.period, years),
  ...(binding.compare
    ? { compare: { ...binding.compare, period: shiftYears(binding.compare.period, years) } }
    : {}),
})

/**
 * Two numbers of a text are one figure when they ask the same of the ledger, however each is said.
 * @example
 * askedBy({ metric: 'lectures', organization: 7, period: '2021' }) // → 'lectures 7 2021  '
 */
export const askedBy = ({
  metric,
  organization,
  period,
  audience,
  channel,
  compare,
}: Omit<Binding, 'wording'>): string =>
  [
    ...[metric, organization, period, audience ?? '', channel ?? ''],
    ...(compare ? [compare.period, compare.as] : []),
  ].join(' ')

const isOneOf = <T extends string>(words: readonly T[], value: unknown): value is T =>
  words.includes(value as T)

function readWording(value: unknown): Wording | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { style, scale, decimals, bare } = value as Record<string, unknown>
  if (!isOneOf(STYLES, style)) return undefined
  if (scale !== undefined && scale !== null && !isOneOf(SCALES, scale)) return undefined
  if (decimals !== undefined && decimals !== null) {
    if (!Number.isInteger(decimals)) return undefined
    if ((decimals as number) < FEWEST_DECIMALS || (decimals as number) > MOST_DECIMALS) return undefined
  }
  return {
    style,
    ...(isOneOf(SCALES, scale) ? { scale } : {}),
    ...(typeof decimals === 'number' ? { decimals } : {}),
    ...(bare === true ? { bare } : {}),
  }
}

/**
 * Reads a binding that came from outside; undefined where anything of it cannot be.
 * @example
 * readBinding({ metric: 'lectures', organization: 7, period: 'soon', wording: { style: 'plain' } }) // → undefined
 */
export function readBinding(value: unknown): Binding | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { metric, organization, audience, channel, ...said } = value as Record<string, unknown>
  const [wording, period] = [readWording(said.wording), readPeriod(said.period)]
  const compare = said.compare == null ? undefined : readComparison(said.compare)
  if (said.compare != null && !compare) return undefined
  if (typeof metric !== 'string' || !/^[a-z0-9-]{1,80}$/.test(metric) || !wording || !period) return undefined
  if (!Number.isInteger(organization) || (organization as number) < 1) return undefined
  if (audience != null && !isOneOf(AUDIENCES, audience)) return undefined
  if (channel != null && !isOneOf(CHANNELS, channel)) return undefined
  return {
    ...{ metric, organization: organization as number, period, wording },
    ...(isOneOf(AUDIENCES, audience) ? { audience } : {}),
    ...(isOneOf(CHANNELS, channel) ? { channel } : {}),
    ...(compare ? { compare } : {}),
  }
}
