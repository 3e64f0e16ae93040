import { exact } from '#kit/format.ts'
import { useContributionWords } from './contribution-words.ts'

/** A sum in words: hours with how often, or how many. */
export function useAmount() {
  const { t } = useContributionWords()
  return ({ times, hours }: { times: number; hours: number | null }): string =>
    hours === null
      ? t('items', { times: exact(times) })
      : t('hours', { hours: exact(hours), times: exact(times) })
}
