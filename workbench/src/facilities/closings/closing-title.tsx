import { useTranslation } from 'react-i18next'
import { useRead } from '#api/use-read.ts'
import type { SourceTitleProps } from '#shell/noun.ts'

/** Which facility a closing closes, in a list of lines. */
export function ClosingTitle({ id }: SourceTitleProps) {
  const { t } = useTranslation('facilities')
  const { data } = useRead('GET /api/facility-closings/{id}', { params: { id } }, { staleTime: 300_000 })
  return t('close.title', { name: data?.facility.name ?? t('source.title') })
}
