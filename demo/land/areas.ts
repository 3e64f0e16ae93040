import { type AreaLevel, kindOf, levelOf, parentCodeOf } from '../../server/src/modules/areas/index.ts'
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

type AreaRow = [code: string, name: string]
type NameRow = [area: string, name: string, certainty: string]

export const regionCode = '150000'

/** Parents come before their children. */
export function trainingAreas(): TrainingArea[] {
  const names = new Map(
    readData<{ rows: NameRow[] }>('names-mn.json').rows.map(([area, name]) => [area, name]),
  )
  return readData<{ rows: AreaRow[] }>('areas.json').rows.map(([code, name]) => {
    const nameMongolian = names.get(code)
    const level = levelOf(code)
    return {
      code,
      name,
      ...(nameMongolian === undefined ? {} : { nameMongolian }),
      kind: kindOf(name, level),
      level,
      parentCode: parentCodeOf(code),
    }
  })
}
