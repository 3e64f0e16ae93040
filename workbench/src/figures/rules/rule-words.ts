import { demandsOf, type NameOf, type Rule } from '@medelge/figures'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useRead } from '#api/use-read.ts'
import { insideWords } from '#kit/inside-words.ts'
import words from '../../locales/zh-CN/rules.inside.json'
import { useRuleNames } from '../use-metrics.ts'

/** The words of the rules by which records feed metrics. */
export const useRuleWords = insideWords('rules', words)

/** Names for the values a rule asks for: series by what they are called. */
export function useValueNames(): NameOf {
  const names = useRuleNames()
  const { data } = useRead('GET /api/series', undefined, { staleTime: 300_000 })
  return useCallback(
    (sort, code) =>
      sort === 'value' ? data?.items.find((one) => one.code === code)?.name : names(sort, code),
    [names, data],
  )
}

/** What a rule says: its sentence, what it asks for and how much it counts. */
export function useRuleText() {
  const { t, i18n } = useRuleWords()
  const nameOf = useValueNames()
  const { t: figures } = useTranslation('figures')
  const language = i18n.language === 'en' ? 'en' : 'zh-CN'
  return {
    sentence: (rule: Rule) => rule.says?.[language] || rule.says?.['zh-CN'] || '',
    demands: ({ when }: Rule) => (when.length === 0 ? [t('noDemand')] : demandsOf(when, language, nameOf)),
    amount: ({ amount, heads = [] }: Rule) => {
      const much = t(`amounts.${typeof amount === 'string' ? amount : amount.field}` as never) as string
      const of = heads.map((one) => figures(`audiences.${one}` as never) as string)
      return of.length > 0 ? `${much} · ${of.join(t('comma', { ns: 'activities' }))}` : much
    },
  }
}
