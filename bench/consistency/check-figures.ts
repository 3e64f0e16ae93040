import { check, type Figure } from '@medelge/consistency'
import { many, shapes } from '../../libs/consistency/src/many-figures.fixture.ts'

const FEW = 3000
const TIMES = 4
/** Four times the rows may take four times as long, and some more for what is collected; their square would be sixteen. */
const LIMIT = 8

/** Milliseconds of the processor: what else the machine does meanwhile is none of the checker’s. */
function spent(figures: readonly Figure[]): number {
  const start = process.cpuUsage()
  check(figures)
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

const best = (figures: readonly Figure[]) => Math.min(spent(figures), spent(figures), spent(figures))

/** Whether the checker of figures keeps step with the number of rows, whatever they are like. */
export async function benchConsistency(): Promise<string[]> {
  const lines = Object.entries(shapes).map(([name, shape]) => {
    const rows = many(shape, FEW * TIMES)
    spent(rows)
    const [few, all] = [best(rows.slice(0, FEW)), best(rows)]
    const ratio = all / few
    const verdict = ratio <= LIMIT ? 'within' : 'OVER'
    return `${name}: ${FEW} in ${few.toFixed(0)} ms, ${FEW * TIMES} in ${all.toFixed(0)} ms, ${ratio.toFixed(1)} times (${verdict} ${LIMIT})`
  })
  const kinds = Object.values(shapes)
  const mixed = spent(kinds.flatMap((shape) => many(shape, Math.ceil(100_000 / kinds.length))))
  return [
    'Figures held against each other',
    'Time of the processor, the best of three in one process, for each kind of table in which every row could be held against every other one.',
    '',
    ...lines.map((line) => `- ${line}`),
    `- 100,000 of all kinds at once: ${(mixed / 1000).toFixed(1)} s`,
  ]
}
