import { readPeriod } from './read-period.ts'
import type { Style } from './style.ts'
import { decimal, divide, tenTo } from './whole.ts'
import { type Sayable, sayFigure, type Wording } from './wording.ts'

/** In what a change is said: how many times more, in percent, or as the distance itself. */
export const COMPARISONS = ['times', 'percent', 'difference'] as const
export type ComparedAs = (typeof COMPARISONS)[number]

/** From which period on a figure is compared, and how that is said. */
export interface Comparison {
  period: string
  as: ComparedAs
}

/**
 * A comparison that came from outside; undefined where it is none.
 * @example
 * readComparison({ period: '2018', as: 'times' }) // → { period: '2018', as: 'times' }
 */
export function readComparison(value: unknown): Comparison | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { period: written, as } = value as Record<string, unknown>
  const period = readPeriod(written)
  return period && COMPARISONS.includes(as as ComparedAs) ? { period, as: as as ComparedAs } : undefined
}

const GROWN = { more: '增长', less: '下降' } as const
const ADDED = { more: '增加', less: '减少' } as const

/** Both in the smaller of their units, so that nothing is rounded before it is divided. */
function sizesOf(now: Sayable, before: Sayable) {
  const places = Math.max(now.scale, before.scale)
  const whole = ({ amount, scale }: Sayable) => BigInt(amount ?? 0) * tenTo(places - scale)
  const from = whole(before)
  const change = whole(now) - from
  return { places, from, grew: change > 0n, by: change < 0n ? -change : change }
}

/** `part` of `of` in a unit, to so many digits behind the point; null where nothing of it would be left. */
function sayShare(part: bigint, of: bigint, unit: '倍' | '%', style: Style, decimals: number): string | null {
  const scaled = part * tenTo(decimals)
  const said = divide(scaled, of, style)
  if (said === 0n) return null
  const rough = scaled % of !== 0n
  const [before, behind] = {
    plain: ['', ''],
    nearly: ['近', ''],
    about: ['约', ''],
    'more-than': unit === '倍' ? ['', '多'] : ['超过', ''],
  }[rough ? style : 'plain'] as [string, string]
  return `${before}${decimal(said, decimals)}${unit}${behind}`
}

/**
 * Says how far a figure went, in whole arithmetic and with its direction, so that the sentence is true whichever way it
 * went: 增长16倍多, 下降3.2%, 增加3.59个百分点, 持平. Null where one of both is not known, where there was nothing
 * before to grow from, and for what has no size.
 * @example
 * const stations = { scale: 0, unit: '个', kind: 'stock' } as const
 * sayComparison({ ...stations, amount: 6403 }, { ...stations, amount: 4944 }, 'percent', { style: 'plain', decimals: 1 }) // → '增长29.5%'
 */
export function sayComparison(
  now: Sayable,
  before: Sayable,
  as: ComparedAs,
  wording: Wording,
): string | null {
  if (now.amount === null || before.amount === null || now.unit !== before.unit) return null
  if (now.kind === 'rank' || now.kind === 'month' || now.kind === 'grade') return null
  const { places, from, grew, by } = sizesOf(now, before)
  if (by === 0n) return '持平'
  const verbs = as === 'difference' ? ADDED : GROWN
  const verb = grew ? verbs.more : verbs.less
  if (as === 'difference') {
    const unit = now.unit === '%' ? '个百分点' : now.unit
    return `${verb}${sayFigure({ ...now, amount: Number(by), scale: places, unit }, wording)}`
  }
  // Of nothing, and of less, nothing grows by a share.
  if (from <= 0n) return null
  // Nothing falls by times.
  const inTimes = as === 'times' && grew
  const decimals = Math.max(0, wording.decimals ?? (inTimes ? 1 : 2))
  const said = inTimes
    ? sayShare(by, from, '倍', wording.style, decimals)
    : sayShare(by * 100n, from, '%', wording.style, decimals)
  return said && `${verb}${said}`
}

/**
 * Says a binding from what it asked for, in the order of `readsOf`.
 * @example
 * sayBound({ wording: { style: 'plain' } }, [{ amount: 20, scale: 0, unit: '场', kind: 'flow' }]) // → '20场'
 */
export function sayBound(
  { wording, compare }: { wording: Wording; compare?: Comparison | undefined },
  [now, before]: readonly Sayable[],
): string | null {
  if (!now) return null
  if (!compare) return sayFigure(now, wording)
  return before ? sayComparison(now, before, compare.as, wording) : null
}
