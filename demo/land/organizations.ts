import type { AreaLevel } from '../../server/src/modules/areas/index.ts'
import { readData } from '../read.ts'
import { type TrainingArea, trainingAreas } from './areas.ts'

export interface TrainingOrganization {
  code: string
  name: string
  shortName: string
  kind:
    | 'association'
    | 'society'
    | 'institution'
    | 'enterprise'
    | 'school'
    | 'museum'
    | 'department'
    | 'media'
  level: AreaLevel | 'village' | 'none'
  areaCode: string
  parentCode: string | null
  /** The day from which parentCode holds. */
  since: string
  earlierParents?: { parentCode: string; since: string }[]
}

interface OrganizationsFile {
  associations: { name: string; shortName: string; since: string }
  rows: TrainingOrganization[]
}

export const associationOf = (areaCode: string) => `kx-${areaCode}`

function association(area: TrainingArea, names: OrganizationsFile['associations']): TrainingOrganization {
  return {
    code: associationOf(area.code),
    name: names.name.replace('{area}', area.name),
    shortName: names.shortName.replace('{area}', area.name),
    kind: 'association',
    level: area.level,
    areaCode: area.code,
    parentCode: area.parentCode && associationOf(area.parentCode),
    since: names.since,
  }
}

/** The association of the region, each league and each banner, then the others; parents before children. */
export function trainingOrganizations(): TrainingOrganization[] {
  const { associations, rows } = readData<OrganizationsFile>('organizations.json')
  const derived = trainingAreas()
    .filter(({ level }) => level !== 'town')
    .map((area) => association(area, associations))
  return [...derived, ...rows]
}
