import { useCollectionWords } from './collection-words.ts'

/** Seconds of typing as one says them: nothing where nobody typed, minutes from the first one on. */
export function useDuration() {
  const { t } = useCollectionWords()
  return (seconds: number | null): string => {
    if (!seconds) return '—'
    return seconds < 60 ? t('seconds', { n: seconds }) : t('minutes', { n: Math.round(seconds / 6) / 10 })
  }
}
