import { lightPart } from '#shell/noun.ts'

export { anyBelow, useChildren } from './bars/use-children.ts'
export { AdjustmentField } from './books/adjustment-field.tsx'
export { SeenSource } from './drawer/seen-source.tsx'
export { readSourceParam, sourceParam } from './drawer/source-param.ts'
export { SourceTitle } from './drawer/source-title.tsx'
export { FigureLink } from './figure-link.tsx'
export {
  addsUp,
  amountText,
  audiences,
  channels,
  queryOf,
  usePeriodLabel,
  useValueText,
} from './figure-text.ts'
export type { Shape } from './map/shapes.ts'
export { partsOf } from './periods.ts'
export { useRulesOn, useRuleVersions } from './rules/use-rules.ts'
export {
  type Metric,
  useCatalogue,
  useMetric,
  useMetricName,
  useMetricOf,
  useRuleNames,
} from './use-metrics.ts'
export { periodOf } from './use-question.ts'

/** The outlines of the areas and their projection, fetched when they are needed. */
export const loadMap = async () => ({
  ...(await import('./map/shapes.ts')),
  ...(await import('./map/albers.ts')),
})

/** The map of a figure, fetched when it is first shown. */
export const MapPart = lightPart(() => import('./map/map-part.tsx'), 'MapPart')
