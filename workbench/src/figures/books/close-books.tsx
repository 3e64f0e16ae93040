import { Input } from 'antd'
import dayjs from 'dayjs'
import { useTranslation } from 'react-i18next'
import { useRead } from '#api/use-read.ts'
import { useWrite } from '#api/use-write.ts'
import { useConfirm } from '#kit/confirm.ts'
import { DayField } from '#kit/form/date-field.tsx'
import { EditForm, Field } from '#kit/form/edit-form.tsx'
import { today } from '#kit/format.ts'
import { Part } from '#kit/page/page.tsx'
import { message } from '#kit/say/say.ts'
import { Answered } from '#kit/states.tsx'
import { useUnit } from '#shell/chosen.ts'

/** Closes the books of the chosen unit up to a day. */
export function CloseBooks() {
  const { t } = useTranslation('figures')
  const { id, unit } = useUnit()
  const confirm = useConfirm()
  const answer = useRead('GET /api/organizations/{id}/close', { params: { id } })
  const close = useWrite('POST /api/organizations/{id}/close', () => message.success(t('books.done')))
  const name = unit?.shortName ?? '…'

  const submit = async (body: { closedThrough: string; reason: string }) => {
    const sure = await confirm({
      title: t('books.ask', { unit: name, day: body.closedThrough }),
      content: t('books.askNote'),
      yes: t('books.submit'),
    })
    if (sure) await close.send({ params: { id }, body })
  }
  return (
    <Part title={t('books.close')}>
      <Answered from={answer} lines={2}>
        {({ closedThrough }) => (
          <p>
            {closedThrough
              ? t('books.closedThrough', { unit: name, day: closedThrough })
              : t('books.neverClosed', { unit: name })}
          </p>
        )}
      </Answered>
      <EditForm label={t('books.submit')} submit={submit}>
        <Field name="closedThrough" label={t('books.day')} required hint={t('books.closeHint')}>
          <DayField latest={dayjs(today()).subtract(1, 'day').format('YYYY-MM-DD')} />
        </Field>
        <Field name="reason" label={t('books.reason')} required>
          <Input maxLength={500} placeholder={t('books.reasonExample')} />
        </Field>
      </EditForm>
    </Part>
  )
}
