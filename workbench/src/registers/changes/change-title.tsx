import { useTranslation } from 'react-i18next'
import type { SourceTitleProps } from '#shell/noun.ts'

/** Which record a change changed, in a list of lines. */
export function ChangeTitle({ title }: SourceTitleProps) {
  const { t } = useTranslation('registers')
  return t('change.title', { name: title ?? t('source.title') })
}
