import { useEffect } from 'react'
import { useWords } from '#kit/place.ts'
import { useUnit, useYear } from '../place.ts'

/** Writes unit and year into the address, so that whatever stands on the screen can be shared as it is. */
export function useLastingWords(): void {
  const { words, set } = useWords()
  const { id } = useUnit()
  const { year } = useYear()
  const complete = words.has('unit') && words.has('year')
  useEffect(() => {
    if (!complete) set({ unit: id, year })
  }, [complete, id, year, set])
}
