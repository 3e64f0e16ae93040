import type { Fact } from '../../facts/fact.ts'

/** Digits behind the point, as a number is written. */
export const placesOf = ({ figure }: Fact): number => {
  const text = String(figure.value).match(/\.(\d{1,12})/)?.[1]
  return text?.length ?? 0
}

/** The round number people name with “more than”: of 5 for whole percents, of one for anything finer. */
const roundStep = (value: number, places: number): number =>
  places > 0 ? 10 ** -places : value % 10 === 0 ? 10 : value % 5 === 0 ? 5 : 1

/**
 * Whether a share or growth may be written so, when it comes out as `computed`: rounded to the places it is written with,
 * or, with “more than”, at most a round step below.
 */
export function mayBeWritten(fact: Fact, computed: number): boolean {
  const places = placesOf(fact)
  const { value, comparator } = fact
  const half = 0.5 * 10 ** -places * (1 + 1e-6) + 1e-9
  switch (comparator) {
    case '=':
      return Math.abs(computed - value) <= half
    case '~':
      return Math.abs(computed - value) <= Math.max(0.1 * Math.abs(value), half)
    case '>':
      return computed >= value - half && computed <= value + roundStep(value, places) + half
    case '>=':
      return computed >= value - half
    case 'near':
      return computed <= value + half && computed >= value * 0.9
    default:
      return computed <= value + half
  }
}
