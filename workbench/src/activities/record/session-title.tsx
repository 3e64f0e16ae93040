import { useTranslation } from 'react-i18next'
import { useRead } from '#api/use-read.ts'
import type { SourceTitleProps } from '#shell/noun.ts'

/** What a session is called, in a list of lines; its kind of record while that is not known, or may not be. */
export function SessionTitle({ id }: SourceTitleProps) {
  const { t } = useTranslation('activities')
  const { data } = useRead('GET /api/sessions/{id}', { params: { id } }, { staleTime: 300_000 })
  return data?.session.title ?? t('source.title')
}
