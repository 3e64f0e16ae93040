import { performance } from 'node:perf_hooks'

const HEAD = 'start: '

/** Says that a part of the start is done. `tools/start.js` marks its own parts in the same way. */
export const reached = (phase: string): void => void performance.mark(HEAD + phase)

/** The parts of the start in their order, each with the milliseconds it took; the first begins with the process. */
export function startPhases(): { phase: string; took: number }[] {
  const marks = performance.getEntriesByType('mark').filter(({ name }) => name.startsWith(HEAD))
  return marks.map(({ name, startTime }, nth) => ({
    phase: name.slice(HEAD.length),
    took: startTime - (marks[nth - 1]?.startTime ?? 0),
  }))
}

const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(2)} s`

/** One line for the log: how long the start took, and where the time went. */
export function describeStart(phases: readonly { phase: string; took: number }[]): string {
  const all = phases.reduce((sum, { took }) => sum + took, 0)
  return `ready in ${seconds(all)}: ${phases.map(({ phase, took }) => `${phase} ${seconds(took)}`).join(', ')}`
}
