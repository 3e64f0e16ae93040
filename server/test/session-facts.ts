import type { World } from './world.ts'

/** A believable session of the banner's association; change what a test is about. */
export const sessionOf = (world: World, change: Record<string, unknown> = {}) => ({
  kind: 'lecture',
  title: '草原防火科普讲座',
  day: '2021-09-18',
  areaId: world.town.areaId,
  place: '文化站',
  hosts: [world.banner.organizationId],
  headcounts: [{ audience: 'farmers-herders', offline: 86, online: 0 }],
  countMethod: 'sheet',
  ...change,
})
