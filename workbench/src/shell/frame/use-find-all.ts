import { useQueries } from '@tanstack/react-query'
import { useDeferredValue } from 'react'
import { useTranslation } from 'react-i18next'
import type { Found } from '../noun.ts'
import { useEntries } from './entries.ts'

export interface FoundGroup {
  title: string
  found: Found[]
}

/** Asks every noun that can be searched; a group appears as soon as its answer is there. */
export function useFindAll(word: string): { groups: FoundGroup[]; looking: boolean } {
  const { t } = useTranslation('shell')
  const asked = useDeferredValue(word.trim())
  const nouns = useEntries().filter(({ find }) => find)
  const answers = useQueries({
    queries: nouns.map(({ name, find }) => ({
      queryKey: ['find', name, asked],
      queryFn: () => find?.(asked) ?? [],
      enabled: asked.length > 0,
      staleTime: 60_000,
    })),
  })
  const groups = nouns.map(({ name }, place) => ({
    title: t('entry', { ns: name }),
    found: answers[place]?.data ?? [],
  }))
  return {
    groups: groups.filter(({ found }) => found.length > 0),
    looking: answers.some(({ isFetching }) => isFetching),
  }
}
