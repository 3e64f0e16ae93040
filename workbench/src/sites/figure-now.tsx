import { useRead } from '#api/use-read.ts'
import type { FigureScope } from '#kit/figure.tsx'
import { FigureLink, queryOf } from '../figures/index.ts'

/** The figure as it stands now, a door like everywhere. */
export function FigureNow({ scope }: { scope: FigureScope }) {
  const { data } = useRead('GET /api/figures', { query: queryOf(scope) }, { staleTime: 60_000 })
  return data ? <FigureLink figure={data} scope={scope} /> : '…'
}
