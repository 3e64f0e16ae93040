import { BarChart, LineChart, MapChart } from 'echarts/charts'
import {
  AriaComponent,
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  TooltipComponent,
  VisualMapComponent,
} from 'echarts/components'
import { type ECharts, init, use } from 'echarts/core'
import { LabelLayout } from 'echarts/features'
import { SVGRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'
import { useMedia } from '#kit/media.ts'
import { useLook } from '#theme/look.ts'
import type { ChartProps } from './chart-option.ts'
import { chartTheme } from './chart-theme.ts'

use([
  BarChart,
  LineChart,
  MapChart,
  GridComponent,
  TooltipComponent,
  LegendComponent,
  MarkLineComponent,
  VisualMapComponent,
  AriaComponent,
  LabelLayout,
  SVGRenderer,
])

/** Drawn as SVG: sharp on old screens and in print. Loaded by `Chart` only. */
function ChartCanvas({ option, label, height = 240, onPick }: ChartProps) {
  const place = useRef<HTMLDivElement>(null)
  const chart = useRef<ECharts>(undefined)
  const { tone } = useLook()
  const still = useMedia('(prefers-reduced-motion: reduce)')

  useEffect(() => {
    const element = place.current
    if (!element) return
    const drawn = init(element, chartTheme(tone), { renderer: 'svg' })
    chart.current = drawn
    const watch = new ResizeObserver(() => drawn.resize())
    watch.observe(element)
    return () => {
      watch.disconnect()
      drawn.dispose()
    }
  }, [tone])

  // biome-ignore lint/correctness/useExhaustiveDependencies: another tone draws a new, empty chart
  useEffect(() => {
    chart.current?.setOption({ animation: !still, animationDuration: 150, ...option }, true)
  }, [option, still, tone])

  // biome-ignore lint/correctness/useExhaustiveDependencies: another tone draws a new chart that must listen anew
  useEffect(() => {
    const drawn = chart.current
    if (!drawn || !onPick) return
    const pick = (event: { name?: string; seriesName?: string }) => onPick(event.name ?? '', event.seriesName)
    drawn.on('click', pick as never)
    return () => {
      drawn.off('click', pick as never)
    }
  }, [onPick, tone])

  return <div ref={place} role="img" aria-label={label} style={{ height }} />
}

// React.lazy takes the default export of a module, and nothing else.
// biome-ignore lint/style/noDefaultExport: see above
export default ChartCanvas
