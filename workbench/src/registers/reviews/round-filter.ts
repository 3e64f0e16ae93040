import type { ListFilter } from '#engines/lists/list-filters.tsx'
import { useRegisterWords } from '../register-words.ts'
import { useRounds } from './review.ts'

/** The year of a review, as boards are narrowed to it; the newest stands where none is chosen. */
export function useRoundFilter(kind: string): ListFilter {
  const { t } = useRegisterWords()
  const { data } = useRounds(kind)
  return {
    kind: 'choice',
    name: 'round',
    label: t('review.newest'),
    options: data?.items.map(({ year }) => ({ value: String(year), label: t('review.year', { year }) })),
  }
}

export const yearIn = (round: string | undefined) => (round === undefined ? undefined : Number(round))
