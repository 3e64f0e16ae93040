import type { Finding, Place, Severity } from '@medelge/consistency'
import type { CommandMessages } from './messages.ts'

/** Places of one finding that are printed; with --json all of them are. */
const SHOWN = 8

const placeLine = ({ document, quote, row, value, date, scope }: Place): string =>
  `   · ${[document, quote ?? row, String(value), date, scope].filter((part) => part !== '').join('  ')}`

/** Findings as a person reads them, gravest first. */
export function printFindings(
  file: string,
  figures: number,
  findings: readonly Finding[],
  messages: CommandMessages,
): string[] {
  if (findings.length === 0) return [messages.noContradictions(file, figures)]
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length
  const blocks = findings.flatMap(({ severity, rule, places, reason, question }, at) => [
    '',
    `${at + 1}. [${messages.severity[severity]}] ${reason}（${rule}）`,
    `   ${messages.ask}${question}`,
    ...places.slice(0, SHOWN).map(placeLine),
    ...(places.length > SHOWN ? [`   ${messages.morePlaces(places.length - SHOWN)}`] : []),
  ])
  return [messages.contradictions(file, figures, count('error'), count('warning'), count('note')), ...blocks]
}
