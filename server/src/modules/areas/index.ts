import { searchables } from '#engines/search/searchable'
import { defineModule } from '#platform/module'
import { areaSearch } from './area.search.ts'
import { findAreasEndpoint } from './find-areas.ts'
import { getAreaEndpoint } from './get-area.ts'

export { areaErrors } from './area.errors.ts'
export { areaChain, findArea, findAreaByCode, findAreas, getArea } from './area.store.ts'
export { type Area, AreaSchema, presentArea } from './area.ts'
export { insertArea, insertAreas, insertPopulation, type NewArea } from './area-bulk.store.ts'
export { isAreaCode, kindOf, levelOf, parentCodeOf } from './area-code.ts'
export type { AreaLevel } from './area-levels.ts'
export { areaWords } from './area-words.ts'
export { findAreaChanges, readDatedAreas } from './changes/area-change.store.ts'
export type { AreaChange, AreaDeed, Planned } from './changes/area-change.ts'
export { areaOn, type DatedAreas, liesInOn } from './changes/area-span.ts'
export { foundArea } from './changes/found-area.ts'
export { areasAfter, makeChange, planned, touchedBefore, type Why } from './changes/make-change.ts'
export { findUndoableChange, undoAreaChange } from './changes/undo-change.ts'
export {
  countIn,
  type Division,
  divisionsIn,
  findDivision,
  findProvinces,
} from './divisions/divisions.ts'
export { type AreaProposal, compareEdition } from './edition/compare-edition.ts'
export { EDITION } from './edition/edition.ts'
export { findSetAside, setAside } from './edition/set-aside.store.ts'
export { countsAround, inhabitantsAround, inhabitantsIn } from './inhabitants.store.ts'
export { type AreaNames, nameAreas } from './name-areas.ts'
export { readAreaWords } from './names/area-words.store.ts'
export type { AreaWords } from './names/area-words.ts'
export { areaRefusals, demandStandingArea, notStanding, readAreaRefusals } from './standing.store.ts'

export const areas = defineModule({
  name: 'areas',
  endpoints: [findAreasEndpoint, getAreaEndpoint],
  contributes: [searchables.of(areaSearch)],
})
