import { useTranslation } from 'react-i18next'
import type { SourceTitleProps } from '#shell/noun.ts'

/** What a session is called, in a list of lines; its kind of record where that may not be known. */
export function SessionTitle({ title }: SourceTitleProps) {
  const { t } = useTranslation('activities')
  return title ?? t('source.title')
}
