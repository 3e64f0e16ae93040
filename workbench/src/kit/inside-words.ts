import i18next from 'i18next'
import { useTranslation } from 'react-i18next'

/**
 * Words that come with the parts that say them, not with the page: those of `locales/zh-CN/<noun>.inside.json`.
 * `export const useTeamWords = insideWords('teams', words)`
 */
export function insideWords<N extends string>(noun: N, words: object) {
  i18next.addResourceBundle('zh-CN', noun, words, true)
  return () => useTranslation(noun)
}
