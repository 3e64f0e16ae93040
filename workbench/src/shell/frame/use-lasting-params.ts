import { useEffect } from 'react'
import { useUrlState } from '#kit/url-state.ts'
import { useUnit, useYear } from '../chosen.ts'

/** Writes unit and year into the address, so that whatever stands on the screen can be shared as it is. */
export function useLastingParams(): void {
  const { urlState, set } = useUrlState()
  const { id } = useUnit()
  const { year } = useYear()
  const complete = urlState.has('unit') && urlState.has('year')
  useEffect(() => {
    if (!complete) set({ unit: id, year })
  }, [complete, id, year, set])
}
