import { type Exact, exact, times } from './exact.ts'
import { type UnitParts, unitParts } from './unit.ts'

/** How the unit of an actual agrees with the unit of its target. */
export type UnitAgreement = 'same' | 'base-left-out' | 'unit-left-out' | 'different'

/** Two values brought to the same scale. */
export interface CommonScale {
  target: Exact
  actual: Exact
  agreement: UnitAgreement
}

function agreementOf(target: UnitParts, actual: UnitParts, written: string): UnitAgreement {
  if (actual.base === target.base) return 'same'
  if (actual.base !== '') return 'different'
  return written.trim() === '' ? 'unit-left-out' : 'base-left-out'
}

/**
 * Brings a target and an actual to one scale (30 万人 and 449204 人 become 300000 and 449204). An actual without any
 * unit is read in the target's; one with only a scale (“160万” against 万元) in the target's base unit. Units that
 * do not agree (次 against 人次) are compared as they stand and reported as `different`.
 */
export function commonScale(
  target: { value: number; unit: string },
  actual: { value: number; unit: string },
): CommonScale {
  const wanted = unitParts(target.unit)
  const given = unitParts(actual.unit)
  const agreement = agreementOf(wanted, given, actual.unit)
  const scale = agreement === 'unit-left-out' ? wanted.scale : given.scale
  return {
    target: times(exact(target.value), wanted.scale),
    actual: times(exact(actual.value), scale),
    agreement,
  }
}
