import { useTranslation } from 'react-i18next'
import { useRead } from '#api/use-read.ts'
import { exact } from '#kit/format.ts'
import { UnitName } from '../../organizations/index.ts'
import type { Kind, Session } from '../session-words.ts'

/** A value of a record as people read it; nothing is a dash. */
export function ChangedValue({ field, value }: { field: string; value: unknown }) {
  const { t } = useTranslation('activities')
  if (value === null || value === undefined || value === '') return <>—</>
  if (field === 'kind') return <>{t(`kinds.${value as Kind}`)}</>
  if (field === 'countMethod') return <>{t(`countMethods.${value as Session['countMethod']}`)}</>
  if (field === 'areaId') return <AreaName id={Number(value)} />
  if (field === 'seriesId') return <SeriesName id={Number(value)} />
  if (field === 'activityId') return <>{t('changes.plan')}</>
  if (field === 'hosts')
    return (value as number[]).map((id) => (
      <div key={id}>
        <UnitName id={id} />
      </div>
    ))
  if (Array.isArray(value)) return <>{value.join(t('comma'))}</>
  return <>{typeof value === 'number' ? exact(value) : String(value)}</>
}

function AreaName({ id }: { id: number }) {
  const { data } = useRead('GET /api/areas/{id}', { params: { id } }, { staleTime: 300_000 })
  return <>{data?.chain[0]?.name ?? '…'}</>
}

function SeriesName({ id }: { id: number }) {
  const { data } = useRead('GET /api/series', undefined, { staleTime: 300_000 })
  return <>{data?.items.find((one) => one.id === id)?.name ?? '…'}</>
}
