import { Form } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import type { Input } from '#api/contract.ts'
import { useWrite } from '#api/use-write.ts'
import { EditForm } from '#kit/form/edit-form.tsx'
import { Part } from '#kit/page/page.tsx'
import { message } from '#kit/say/say.ts'
import { PublicFigureFields } from './public-figure-fields.tsx'
import { PublicPreview } from './public-preview.tsx'

type Body = Input<'POST /api/published-figures'>['body']

/** Choosing a figure for the public: which one, of when, and the page as it will read, before it is sent. */
export function PublishFigure() {
  const { t } = useTranslation('sites')
  const [urlState] = useSearchParams()
  const [form] = Form.useForm<Body>()
  const metric = urlState.get('metric') ?? undefined
  const [chosen, setChosen] = useState<Partial<Body>>(metric ? { metric } : {})
  const publish = useWrite('POST /api/published-figures', () => message.success(t('done')))
  const submit = async (body: Body) => {
    await publish.send({ body })
    form.setFieldsValue({ metric: undefined, period: undefined } as unknown as Body)
    setChosen({})
  }
  return (
    <Part title={t('publish')}>
      <EditForm<Body>
        form={form}
        label={t('submit')}
        initial={metric ? { metric } : {}}
        onChange={({ metric, period }) => setChosen({ metric, period })}
        submit={submit}
      >
        <PublicFigureFields />
      </EditForm>
      {chosen.metric && chosen.period && <PublicPreview metric={chosen.metric} period={chosen.period} />}
    </Part>
  )
}
