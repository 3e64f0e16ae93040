import { useTranslation } from 'react-i18next'
import { useRead } from '#api/use-read.ts'
import type { SourceTitleProps } from '#shell/noun.ts'

/** A facility's name, in a list of lines. */
export function FacilityTitle({ id }: SourceTitleProps) {
  const { t } = useTranslation('facilities')
  const { data } = useRead('GET /api/facilities/{id}', { params: { id } }, { staleTime: 300_000 })
  return data?.facility.name ?? t('source.title')
}
