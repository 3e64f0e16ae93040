import { useTranslation } from 'react-i18next'
import type { SourceTitleProps } from '#shell/noun.ts'

/** A record's name, in a list of lines. */
export function RecordTitle({ title }: SourceTitleProps) {
  const { t } = useTranslation('registers')
  return title ?? t('source.title')
}
