import type { AreaKind } from './area-kind.ts'
import { readData } from './read.ts'

export type AreaLevel = 'region' | 'league' | 'banner' | 'town'

export interface TrainingArea {
  code: string
  name: string
  /** Traditional script, suffixes joined by U+180E; absent where no source is sure. */
  nameMongolian?: string
  kind: AreaKind
  level: AreaLevel
  parentCode: string | null
}

type AreaRow = [code: string, name: string, kind: AreaKind, parent: string]
type NameRow = [area: string, name: string, certainty: string]

export const regionCode = '150000'

function levelOf(code: string): AreaLevel {
  if (code === regionCode) return 'region'
  if (code.length > 6) return 'town'
  return code.endsWith('00') ? 'league' : 'banner'
}

/** Parents come before their children. */
export function trainingAreas(): TrainingArea[] {
  const names = new Map(
    readData<{ rows: NameRow[] }>('names-mn.json').rows.map(([area, name]) => [area, name]),
  )
  return readData<{ rows: AreaRow[] }>('areas.json').rows.map(([code, name, kind, parent]) => {
    const nameMongolian = names.get(code)
    return {
      code,
      name,
      ...(nameMongolian === undefined ? {} : { nameMongolian }),
      kind,
      level: levelOf(code),
      parentCode: parent === '' ? null : parent,
    }
  })
}
