import { useRead } from '#api/use-read.ts'
import type { SourceProps } from '#shell/noun.ts'
import { SeenSource } from '../../figures/index.ts'
import { FacilitySource } from '../facility-source.tsx'

/** The closing of a facility behind a stock that fell. */
export function ClosingSource({ id, metric }: SourceProps) {
  const answer = useRead('GET /api/facility-closings/{id}', { params: { id } })
  return (
    <SeenSource from={answer}>
      {({ facility }) => <FacilitySource id={facility.id} metric={metric} />}
    </SeenSource>
  )
}
