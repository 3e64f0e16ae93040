import type { Exact } from '../exact.ts'
import type { ArithmeticCode } from '../result.ts'

/** What one row earned before weight and rounding: a share of the weight, 0–1, and why. */
export interface Judged {
  share: Exact
  /** actual ÷ target in common units, null where there is no such ratio. */
  fulfilment: Exact | null
  code: ArithmeticCode
  values: Record<string, string>
}
