import { useTranslation } from 'react-i18next'
import { useRead } from '#api/use-read.ts'
import type { Source } from './source-word.ts'

const long = { staleTime: 300_000 }

/** What a record is called; its kind while that is not known, or may not be. */
export function SourceTitle({ source, note }: { source: Source; note: string }) {
  const { t } = useTranslation('figures')
  if (source.kind === 'session') return <SessionTitle id={source.id} />
  if (source.kind === 'facility') return <FacilityTitle id={source.id} />
  if (source.kind === 'facility_closing') return <ClosingTitle id={source.id} />
  return note ? t('records.declared', { note }) : t('records.declaration')
}

function SessionTitle({ id }: { id: string }) {
  const { t } = useTranslation('figures')
  const { data } = useRead('GET /api/sessions/{id}', { params: { id } }, long)
  return data?.session.title ?? t('records.session')
}

function FacilityTitle({ id }: { id: string }) {
  const { t } = useTranslation('figures')
  const { data } = useRead('GET /api/facilities/{id}', { params: { id } }, long)
  return data?.facility.name ?? t('records.facility')
}

function ClosingTitle({ id }: { id: string }) {
  const { t } = useTranslation('figures')
  const { data } = useRead('GET /api/facility-closings/{id}', { params: { id } }, long)
  return t('records.closing', { name: data?.facility.name ?? t('records.facility') })
}
