import type { Figure } from '../figure.ts'
import type { Place } from '../finding.ts'

const period = ({ from, to }: Figure): string =>
  from !== undefined && to !== undefined ? `${from}/${to}` : (to ?? from ?? '')

/** How a place of a finding is shown: where it stands, what it says, when and for whom. */
export function placeOf(figure: Figure): Place {
  const {
    id,
    row,
    document = '',
    section,
    quote,
    organization,
    name,
    code,
    unit,
    audience,
    channel,
    value,
  } = figure
  const words = [organization, name ?? code, unit && `（${unit}）`, section].filter(Boolean)
  const sides = [audience, channel].filter((side) => side !== undefined && side !== '' && side !== 'none')
  return {
    document,
    ...(quote !== undefined && quote !== '' ? { quote } : { row: id ?? row ?? '' }),
    value,
    date: period(figure),
    scope: [...words, ...sides].join(' '),
  }
}
