import { Form } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useRead } from '#api/use-read.ts'
import { EvidenceDrop } from '#kit/files/evidence-drop.tsx'
import type { Evidence } from '#kit/files/upload.ts'
import { usePhotoPlaces } from './use-photo-places.ts'

interface PhotosFieldProps {
  value?: string[]
  onChange?: (ids: string[]) => void
  kept: readonly Evidence[]
  /** The record they stand in already. */
  session?: string | undefined
  id?: string
}

/** The photos of a session, each with what the checker will be told about it. */
export function PhotosField({ session, ...rest }: PhotosFieldProps) {
  const { t } = useTranslation('activities')
  const day: string | undefined = Form.useWatch('day')
  const endDay: string | null | undefined = Form.useWatch('endDay')
  const areaId: number | undefined = Form.useWatch('areaId')
  const [arrived, setArrived] = useState<readonly Evidence[]>([])
  // The field of the area asks the same.
  const area = useRead(
    'GET /api/areas/{id}',
    { params: { id: areaId ?? 0 }, query: { on: day } },
    { enabled: Boolean(areaId) },
  )
  const places = usePhotoPlaces([...rest.kept, ...arrived], area.data?.area.code)
  const evidence = rest.value ?? []
  const flags = useRead(
    'GET /api/session-photo-flags',
    { query: { evidence, day: day ?? '', endDay: endDay ?? undefined, session } },
    { enabled: day !== undefined && day !== null && evidence.length > 0, keep: true },
  )
  const warningsOf = (id: string) => {
    const told = flags.data?.items.filter((one) => one.evidence === id) ?? []
    const place = places.get(id)
    return [
      ...told.map(({ flag, detail }) => t(`photo.${flag}`, { detail })),
      ...(place === undefined ? [] : [t('photo.other-place', { place })]),
    ]
  }
  return (
    <EvidenceDrop {...rest} warningsOf={warningsOf} onArrived={(one) => setArrived((all) => [...all, one])} />
  )
}
