import { type Rule, type RuleVersion, rulesOn } from '@medelge/figures'
import { useMemo } from 'react'
import type { Answer } from '#api/contract.ts'
import { useRead } from '#api/use-read.ts'

export type ToldVersion = Answer<'GET /api/crosswalk-rules'>['items'][number]

/** Every version of every rule, with whether one may define them. */
export const useRules = () => useRead('GET /api/crosswalk-rules', undefined, { staleTime: 300_000 })

const NONE: readonly RuleVersion[] = []

/** The same, as the crosswalk takes them; none while they come. */
export const useRuleVersions = (): readonly RuleVersion[] => useRules().data?.items ?? NONE

/** The rules by which a record of a day counts. */
export function useRulesOn(day: string | undefined): readonly Rule[] {
  const versions = useRuleVersions()
  return useMemo(() => (day ? rulesOn(versions, day) : []), [versions, day])
}
