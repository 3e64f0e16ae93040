import { STAGES } from './words.ts'

/** A thing, and how far it has come: 0 where nothing says so. */
export interface StageReading {
  base: string
  stage: string
  reached: number
}

/**
 * What a name may mean: 整改任务完成 is 整改任务 that were done, or 任务完成 at the stage of 整改; other names tell which.
 *
 * @example
 * stageReadings('报送信息') // → [{ base: '报送信息', stage: '', reached: 0 }, { base: '信息', stage: '报送', reached: 1 }]
 */
export function stageReadings(core: string): StageReading[] {
  const found: StageReading[] = [{ base: core, stage: '', reached: 0 }]
  let left = core
  for (const [stage, reached] of STAGES) {
    if (!left.includes(stage) || core === stage) continue
    found.push({ base: core.replace(stage, ''), stage, reached })
    // 完成 inside of 已完成 is the same word once more.
    left = left.replace(stage, ' ')
  }
  return found
}
