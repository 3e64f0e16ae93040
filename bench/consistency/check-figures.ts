import { check, type Figure } from '@medelge/consistency'
import { many, shapes } from '../../libs/consistency/src/many-figures.fixture.ts'

const FEW = 3000
const TIMES = 4
/** Four times the rows may take four times as long, and some more for what is collected; their square would be sixteen. */
const LIMIT = 8

function spent(figures: readonly Figure[]): number {
  const start = performance.now()
  check(figures)
  return performance.now() - start
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
  const start = performance.now()
  check(
    Object.values(shapes).flatMap((shape) => many(shape, Math.ceil(100_000 / Object.keys(shapes).length))),
  )
  return [...lines, `100,000 of all kinds at once: ${((performance.now() - start) / 1000).toFixed(1)} s`]
}
