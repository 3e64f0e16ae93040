import { useTranslation } from 'react-i18next'
import type { SourceTitleProps } from '#shell/noun.ts'

/** What a merger became, in a list of lines. */
export function MergerTitle({ title }: SourceTitleProps) {
  const { t } = useTranslation('registers')
  return t('merge.into', { stays: title ?? t('source.title') })
}
