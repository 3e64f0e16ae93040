import { useTranslation } from 'react-i18next'
import { isUnfinished, shareOf } from './messages.ts'

/** Says at the switch how much of the chosen language is there, where some of it is not. */
export function LanguageNote() {
  const { t, i18n } = useTranslation('shell')
  if (!isUnfinished(i18n.language)) return null
  return (
    <span className="muted small" lang="zh-CN">
      {t('languageNote', shareOf(i18n.language))}
    </span>
  )
}
