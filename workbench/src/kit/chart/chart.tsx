import { lazy, Suspense } from 'react'
import { Loading } from '../states.tsx'
import type { ChartProps } from './chart-option.ts'

// The chart library is larger than all the rest; only a screen that draws one pays for it.
const Canvas = lazy(() => import('./chart-canvas.tsx'))

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
