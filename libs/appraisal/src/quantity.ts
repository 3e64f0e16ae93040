import { type Exact, exact, times } from './exact.ts'
import { measureParts, type UnitParts } from './unit.ts'

/** How the unit of an actual agrees with the unit of its target. */
export type UnitAgreement = 'same' | 'base-left-out' | 'unit-left-out' | 'target-left-out' | 'different'

/** Two values brought to the same scale. */
export interface CommonScale {
  target: Exact
  actual: Exact
  agreement: UnitAgreement
}

function agreementOf(target: UnitParts, actual: UnitParts, written: string, due: string): UnitAgreement {
  if (actual.base === target.base) return 'same'
  if (due.trim() === '') return 'target-left-out'
  if (actual.base !== '') return 'different'
  return written.trim() === '' ? 'unit-left-out' : 'base-left-out'
}

/**
 * Brings a target and an actual to one scale (30 万人 and 449204 人 become 300000 and 449204). An actual without any
 * unit is read in the target's, and the other way round; one with only a scale (“160万” against 万元) in the target's base unit. Units that
 * do not agree (次 against 人次) are compared as they stand and reported as `different`.
 */
export function commonScale(
  target: { value: number; unit: string },
  actual: { value: number; unit: string },
): CommonScale {
  const wanted = measureParts(target.unit)
  const given = measureParts(actual.unit)
  const agreement = agreementOf(wanted, given, actual.unit, target.unit)
  const scale = agreement === 'unit-left-out' ? wanted.scale : given.scale
  return {
    target: times(exact(target.value), agreement === 'target-left-out' ? given.scale : wanted.scale),
    actual: times(exact(actual.value), scale),
    agreement,
  }
}
