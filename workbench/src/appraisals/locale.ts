import type { Locale } from '@medelge/appraisal'
import { useTranslation } from 'react-i18next'

/** The language in which the scoring library speaks. */
export function useLocale(): Locale {
  const { i18n } = useTranslation()
  return i18n.language === 'en' ? 'en' : 'zh-CN'
}
