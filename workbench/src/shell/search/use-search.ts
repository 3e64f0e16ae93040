import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Answer } from '#api/contract.ts'
import { useRead } from '#api/use-read.ts'
import { useEntries } from '../frame/entries.ts'
import type { Hit } from '../noun.ts'

type Group = Answer<'GET /api/search'>['groups'][number]

/** The records found of one kind, as they stand in the list of results. */
export interface FoundGroup extends Omit<Group, 'hits'> {
  word: string
  hits: (Hit & { to: string })[]
}

/** Milliseconds without a key after which the server is asked. */
const REST = 120

function useRested(word: string): string {
  const [rested, setRested] = useState(word)
  useEffect(() => {
    const timer = setTimeout(() => setRested(word), REST)
    return () => clearTimeout(timer)
  }, [word])
  return rested
}

/** What the server finds for a word, of every kind one may open here; with `only`, more of that kind. */
export function useSearch(word: string, only: string | undefined) {
  const { t } = useTranslation()
  const asked = useRested(word.trim())
  const kinds = new Map(
    useEntries().flatMap(({ name, finds }) =>
      Object.entries(finds).map(([kind, to]) => [kind, { word: t(`found.${kind}`, { ns: name }), to }]),
    ),
  )
  const query = { q: asked, kinds: only ? [only] : [...kinds.keys()], limit: only ? 50 : 6 }
  const { data, error, refetch, isFetching, isPlaceholderData } = useRead(
    'GET /api/search',
    { query },
    { enabled: asked !== '', keep: true },
  )
  const fresh = data !== undefined && !isPlaceholderData
  const [answered, setAnswered] = useState('')
  useEffect(() => {
    if (fresh) setAnswered(asked)
  }, [fresh, asked])
  // While one goes on writing the answer before stays; what belongs to another question does not.
  const goesOn = answered !== '' && (asked.startsWith(answered) || answered.startsWith(asked))
  const shown = asked !== '' && !error && (fresh || goesOn) ? (data?.groups ?? []) : []
  const groups = shown.flatMap((group): FoundGroup[] => {
    const noun = kinds.get(group.kind)
    if (!noun) return []
    return [{ ...group, word: noun.word, hits: group.hits.map((hit) => ({ ...hit, to: noun.to(hit) })) }]
  })
  // What stands there may still be the answer to the word before.
  const current = word.trim() === asked && fresh && !isFetching
  return { groups, error: asked ? error : null, retry: refetch, current, complete: data?.complete ?? true }
}
