import { askedOf, type SessionKind } from '@medelge/figures'
import { sessionFields } from '@medelge/server/session-fields'
import { Form } from 'antd'
import { useTranslation } from 'react-i18next'
import { FormFields } from '#engines/fields/form-fields.tsx'
import type { Evidence } from '#kit/files/upload.ts'
import { AreaField, UnitsField } from '../../organizations/index.ts'
import { NotCounted } from '../record/not-counted.tsx'
import { ActivityField } from './activity-field.tsx'
import { HeadcountsField } from './headcounts-field.tsx'
import { PhotosField } from './photos-field.tsx'
import { SeriesField } from './series-field.tsx'

/** What a recorder fills in, with the inputs that only sessions have. */
export function SessionFields({
  evidence,
  session,
}: {
  evidence: readonly Evidence[]
  session?: string | undefined
}) {
  const { t } = useTranslation('activities')
  const hosts: number[] | undefined = Form.useWatch('hosts')
  const kind: SessionKind | undefined = Form.useWatch('kind')
  const form = Form.useFormInstance()
  // What is watched comes with the second drawing; the first would ask for the areas of today and then once more.
  const day: string | undefined = Form.useWatch('day') ?? form.getFieldValue('day')
  return (
    <FormFields
      fields={sessionFields}
      set="session"
      asked={askedOf(kind)}
      more={t('more')}
      inputs={{
        hosts: <UnitsField />,
        areaId: <AreaField on={day} />,
        headcounts: <HeadcountsField />,
        evidence: <PhotosField kept={evidence} session={session} />,
        seriesId: <SeriesField />,
        activityId: <ActivityField host={hosts?.[0]} />,
      }}
      below={{ day: <NotCounted /> }}
    />
  )
}
