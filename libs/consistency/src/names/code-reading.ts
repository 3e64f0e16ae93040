import type { StageReading } from './stage-readings.ts'

const later =
  /^(.{2,60})_(done|completed|passed|adopted|matched|rectified|executed|finished|approved|selected|awarded)$/
const all = /^(.{2,60})_(total|planned|all|applied|submitted|published|recommended)$/

/**
 * What the code of a metric says of its stage; undefined where it says nothing.
 *
 * @example
 * codeReading('tasks_done') // → { base: 'tasks', stage: 'done', reached: 3 }
 * codeReading('tasks_total') // → { base: 'tasks', stage: 'total', reached: 0 }
 * codeReading('lectures') // → undefined
 */
export function codeReading(code: string): StageReading | undefined {
  const found = later.exec(code)
  const [, base, stage] = found ?? all.exec(code) ?? []
  return base === undefined || stage === undefined ? undefined : { base, stage, reached: found ? 3 : 0 }
}
