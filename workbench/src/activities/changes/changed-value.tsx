import { type FieldSet, valueText } from '@medelge/fields'
import { sessionFields } from '@medelge/server/session-fields'
import { useTranslation } from 'react-i18next'
import { useRead } from '#api/use-read.ts'
import { useFieldMessages } from '#engines/fields/field-messages.ts'
import { exact } from '#kit/format.ts'
import { UnitName } from '../../organizations/index.ts'

/** A value of a record as people read it; nothing is a dash. */
export function ChangedValue({ field, value }: { field: string; value: unknown }) {
  const { t } = useTranslation('activities')
  const messages = useFieldMessages('session')
  if (value === null || value === undefined || value === '') return <>—</>
  if (field === 'areaId') return <AreaName id={Number(value)} />
  if (field === 'seriesId') return <SeriesName id={Number(value)} />
  if (field === 'activityId') return <>{t('changes.plan')}</>
  if (field === 'hosts')
    return (value as number[]).map((id) => (
      <div key={id}>
        <UnitName id={id} />
      </div>
    ))
  const declared = (sessionFields as FieldSet)[field]
  // What is no field of its own is a number of people in one of the groups.
  return <>{declared ? valueText(declared, value, messages) : exact(Number(value))}</>
}

function AreaName({ id }: { id: number }) {
  const { data } = useRead('GET /api/areas/{id}', { params: { id } }, { staleTime: 300_000 })
  return <>{data?.chain[0]?.name ?? '…'}</>
}

function SeriesName({ id }: { id: number }) {
  const { data } = useRead('GET /api/series', undefined, { staleTime: 300_000 })
  return <>{data?.items.find((one) => one.id === id)?.name ?? '…'}</>
}
