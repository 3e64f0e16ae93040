import { demandedOf, type Rule } from '@medelge/figures'
import type { Input } from '#api/contract.ts'
import { today } from '#kit/format.ts'
import type { ToldVersion } from './use-rules.ts'

export const askedFields = ['kind', 'series', 'audiences', 'themes'] as const

/** A rule as it is written in a form. */
export interface RuleDraft {
  metric?: string
  says?: string
  saysEn?: string
  kind?: string[]
  series?: string[]
  audiences?: string[]
  themes?: string[]
  amount?: string
  heads?: string[]
  since?: string
  reason?: string
  adjustment?: string
}

/** What is being changed: the newest version, and the last that counted something. */
export interface Before {
  newest: ToldVersion
  shown: ToldVersion
}

export function draftOf({ rule, metric }: ToldVersion): RuleDraft {
  const asked = Object.fromEntries(
    askedFields.map((field) => {
      const demand = rule?.when.find((one) => one.field === field)
      return [field, demand ? [...demandedOf(demand)] : undefined]
    }),
  )
  return {
    metric,
    ...asked,
    says: rule?.says?.['zh-CN'] ?? '',
    saysEn: rule?.says?.en ?? '',
    amount: typeof rule?.amount === 'object' ? rule.amount.field : (rule?.amount ?? 'one'),
    heads: [...(rule?.heads ?? [])],
    since: today(),
  }
}

type GivenRule = Input<'POST /api/crosswalk-rules'>['body']['rule']

const measures: readonly string[] = ['one', 'offline', 'online', 'audience']

export const countsPeople = (amount: string | undefined) =>
  amount === 'offline' || amount === 'online' || amount === 'audience'

/** The rule as the server takes it. */
export function ruleIn(draft: RuleDraft): GivenRule {
  const { amount = 'one', heads = [], says = '', saysEn = '' } = draft
  return {
    when: askedFields.flatMap((field) => {
      const values = draft[field] ?? []
      return values.length > 0 ? [{ field, values }] : []
    }),
    amount: (measures.includes(amount) ? amount : { field: amount }) as Rule['amount'] as GivenRule['amount'],
    ...(countsPeople(amount) && heads.length > 0 ? { heads: heads as NonNullable<GivenRule['heads']> } : {}),
    says: { 'zh-CN': says, en: saysEn },
  }
}

/** What is asked when one looks at what a rule does: all but its words and its reason. */
export function askedOf(draft: RuleDraft): string {
  const { says: _, ...rule } = ruleIn(draft)
  return JSON.stringify([draft.metric, draft.since, rule])
}
