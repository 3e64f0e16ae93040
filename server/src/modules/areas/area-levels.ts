/** From the region down, as the database lets them in. */
export const areaLevels = ['region', 'league', 'banner', 'town', 'village'] as const

export type AreaLevel = (typeof areaLevels)[number]
