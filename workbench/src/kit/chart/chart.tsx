import { lazy, Suspense } from 'react'
import { Loading } from '../states.tsx'
import type { ChartOption } from './chart-canvas.tsx'

// The chart library is larger than all the rest; only a screen that draws one pays for it.
const Canvas = lazy(() => import('./chart-canvas.tsx'))

export interface ChartProps {
  option: ChartOption
  /** What the chart says, for those who do not see it. */
  label: string
  height?: number
  /** A touch on a bar or point, by its series and place. */
  onPick?: (name: string, series: string | undefined) => void
}

/** A chart in the platform's colors. Label series directly before reaching for a legend. */
export function Chart(props: ChartProps) {
  return (
    <div style={{ minHeight: props.height ?? 240 }}>
      <Suspense fallback={<Loading lines={4} />}>
        <Canvas {...props} />
      </Suspense>
    </div>
  )
}
