import { type Binding, SCALES, STYLES, type Wording } from '@medelge/documents'
import { parsePeriod, periodLabel } from '@medelge/figures'

/** What is chosen in the picker, as its fields hold it. */
export interface Chosen {
  metric?: string
  organization?: number
  period?: string
  audience?: string | undefined
  channel?: string | undefined
  style: Wording['style']
  scale?: Wording['scale'] | undefined
  decimals?: number | undefined
  bare: boolean
}

export const styles = STYLES
export const scales = SCALES
/** Nothing is left out where no rounding is chosen. */
export const roundings = [-4, -3, -2, -1, 0, 1, 2] as const

const label = (period: string) => periodLabel(parsePeriod(period), 'zh-CN')

/** The period of the document first, then what is usually asked for beside it. */
export function periodChoices(own: string): { value: string; label: string }[] {
  const { to } = parsePeriod(own)
  const year = Number(to.slice(0, 4))
  const years = Array.from({ length: 6 }, (_, back) => String(year - back))
  const quarters = [1, 2, 3, 4].map((quarter) => `${year}-Q${quarter}`)
  const months = Array.from({ length: 12 }, (_, nth) => `${year}-${String(nth + 1).padStart(2, '0')}`)
  const all = [own, ...years, `..${to}`, `${year - 4}..${year}`, ...quarters, ...months]
  return [...new Set(all)].map((value) => ({ value, label: label(value) }))
}

/** What was chosen as a binding; undefined until it is whole. */
export function bindingOf(chosen: Chosen): Binding | undefined {
  const { metric, organization, period, audience, channel, style, scale, decimals, bare } = chosen
  if (!metric || !organization || !period) return undefined
  return {
    ...{ metric, organization, period },
    ...(audience ? { audience: audience as NonNullable<Binding['audience']> } : {}),
    ...(channel ? { channel: channel as NonNullable<Binding['channel']> } : {}),
    wording: {
      style,
      ...(scale ? { scale } : {}),
      ...(typeof decimals === 'number' ? { decimals } : {}),
      ...(bare ? { bare: true as const } : {}),
    },
  }
}

/** A binding as the fields of the picker hold it. */
export const chosenOf = ({ wording, compare: _, ...asked }: Binding): Chosen => ({
  ...asked,
  ...wording,
  bare: wording.bare === true,
})
