import { Checkbox, Form } from 'antd'
import { useTranslation } from 'react-i18next'
import { useWrite } from '#api/use-write.ts'
import { Button } from '#kit/button.tsx'
import { EditForm, Field } from '#kit/form/edit-form.tsx'
import { message } from '#kit/say/say.ts'
import { draftOf, type FrameDraft, type FrameVersion, frameIn } from './frame-draft.ts'
import { FrameFields } from './frame-fields.tsx'
import { useFrameWords } from './frame-words.ts'

/** Writes the next version of a frame from a day on, or ends it. */
export function ChangeFrame({ newest, onClose }: { newest: FrameVersion; onClose: () => void }) {
  const { t } = useFrameWords()
  const { t: kit } = useTranslation('kit')
  const { code, version } = newest
  const [form] = Form.useForm<FrameDraft & { ended?: boolean }>()
  const change = useWrite('PUT /api/frames/{code}')
  return (
    <EditForm<FrameDraft & { ended?: boolean }>
      form={form}
      label={t('save')}
      initial={{ ...draftOf(newest), ended: newest.ended }}
      draft={{ form: 'frame', record: code, version }}
      submit={async ({ ended = false, ...draft }) => {
        await change.send({ params: { code }, body: { ...frameIn(draft), version, ended } })
        message.success(t('saved', { day: draft.since }))
        onClose()
      }}
      actions={<Button onClick={onClose}>{kit('cancel')}</Button>}
    >
      <FrameFields />
      <Field name="ended" valuePropName="checked">
        <Checkbox>{t('end')}</Checkbox>
      </Field>
    </EditForm>
  )
}
