import type { Answer } from '#api/contract.ts'
import { useRead } from '#api/use-read.ts'
import { useUrlState } from '#kit/url-state.ts'
import { useUnit, useYear } from '#shell/chosen.ts'

export type Brief = Answer<'GET /api/brief'>
export type BriefFigure = Brief['figures'][number]
export type RankedUnit = Brief['ranking']['units'][number]

/** The chosen unit's year on one page; what it is ranked by and which time must be reported stand in the address. */
export function useBrief() {
  const { id: organization } = useUnit()
  const { year } = useYear()
  const { urlState } = useUrlState()
  const query = {
    organization,
    year,
    ranking: urlState.get('ranking') ?? undefined,
    reporting: urlState.get('reporting') ?? undefined,
  }
  return useRead('GET /api/brief', { query }, { keep: true, staleTime: 60_000 })
}
