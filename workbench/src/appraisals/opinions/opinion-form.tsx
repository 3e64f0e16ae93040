import { Input, InputNumber } from 'antd'
import { useTranslation } from 'react-i18next'
import { useWrite } from '#api/use-write.ts'
import { EditForm, Field } from '#kit/form/edit-form.tsx'
import { exact } from '#kit/format.ts'
import type { Opinion } from './use-opinions.ts'

interface Values {
  comment?: string
  score?: number | null
}

/** A comment and an own score of one row; the conclusion of the whole has words alone. */
export function OpinionForm({
  id,
  number,
  code,
  weight,
  own,
  onDone,
}: {
  id: string
  number: number
  code: string
  weight: number | undefined
  own: Opinion | undefined
  onDone: () => void
}) {
  const { t } = useTranslation('opinions')
  const state = useWrite('POST /api/appraisals/{id}/versions/{number}/opinions', onDone)
  return (
    <EditForm<Values>
      initial={{ comment: own?.comment ?? '', score: own?.score ?? null }}
      label={t('save')}
      submit={({ comment = '', score = null }) =>
        state.send({ params: { id, number }, body: { code, comment, score } })
      }
    >
      {weight !== undefined && (
        <Field name="score" label={t('score', { weight: exact(weight) })}>
          <InputNumber min={0} max={weight} precision={2} />
        </Field>
      )}
      <Field name="comment" label={t('comment')} required={weight === undefined}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 10 }} maxLength={2000} />
      </Field>
    </EditForm>
  )
}
