import { type AreaLevel, divisionsIn, kindOf } from '../../server/src/modules/areas/index.ts'
import { readData } from '../read.ts'

export interface TrainingArea {
  code: string
  name: string
  /** Traditional script, suffixes joined by U+180E; absent where no source is sure. */
  nameMongolian?: string
  kind: string
  level: AreaLevel
  parentCode: string | null
}

type NameRow = [area: string, name: string, certainty: string]

export const regionCode = '150000'

/** Parents come before their children. */
export function trainingAreas(): TrainingArea[] {
  const names = new Map(
    readData<{ rows: NameRow[] }>('names-mn.json').rows.map(([area, name]) => [area, name]),
  )
  return divisionsIn(regionCode).map(({ code, name, level, parentCode }) => {
    const nameMongolian = names.get(code)
    return {
      code,
      name,
      ...(nameMongolian === undefined ? {} : { nameMongolian }),
      kind: kindOf(name, level),
      level,
      parentCode,
    }
  })
}
