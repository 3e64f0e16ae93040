import { useTranslation } from 'react-i18next'
import type { SourceTitleProps } from '#shell/noun.ts'

/** What is said of a declared figure, in a list of lines. */
export function DeclarationTitle({ note }: SourceTitleProps) {
  const { t } = useTranslation('declarations')
  return note ? t('source.said', { note }) : t('source.title')
}
