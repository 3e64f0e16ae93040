export const seriesKinds = ['brand', 'key-date', 'contest', 'academic', 'training'] as const

export type SeriesKind = (typeof seriesKinds)[number]
