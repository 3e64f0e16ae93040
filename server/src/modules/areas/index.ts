import { defineModule } from '#house/module'
import { findAreasDeed } from './find-areas.ts'
import { getAreaDeed } from './get-area.ts'

export { areaChain, findArea, findAreas, getArea, inhabitantsAround, insertArea } from './area.store.ts'
export { type Area, AreaSchema } from './area.ts'
export { insertAreas, insertPopulation, type NewArea } from './area-bulk.store.ts'

export { type AreaNames, nameAreas } from './name-areas.ts'

export const areas = defineModule({ name: 'areas', deeds: [findAreasDeed, getAreaDeed] })
