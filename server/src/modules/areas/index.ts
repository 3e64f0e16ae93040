import { searchables } from '#engines/search/searchable'
import { defineModule } from '#platform/module'
import { areaSearch } from './area.search.ts'
import { findAreasEndpoint } from './find-areas.ts'
import { getAreaEndpoint } from './get-area.ts'

export { areaErrors } from './area.errors.ts'
export { areaChain, findArea, findAreaByCode, findAreas, getArea } from './area.store.ts'
export { type Area, AreaSchema } from './area.ts'
export { insertArea, insertAreas, insertPopulation, type NewArea } from './area-bulk.store.ts'
export { isAreaCode, kindOf, levelOf, liesIn, parentCodeOf } from './area-code.ts'
export type { AreaLevel } from './area-levels.ts'
export { areaWords } from './area-words.ts'

export { inhabitantsAround, readInhabitants } from './inhabitants.store.ts'
export { type AreaNames, nameAreas } from './name-areas.ts'
export { readAreaWords } from './names/area-words.store.ts'
export type { AreaWords } from './names/area-words.ts'

export const areas = defineModule({
  name: 'areas',
  endpoints: [findAreasEndpoint, getAreaEndpoint],
  contributes: [searchables.of(areaSearch)],
})
