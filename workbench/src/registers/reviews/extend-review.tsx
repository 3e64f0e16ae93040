import { Input } from 'antd'
import { useWrite } from '#api/use-write.ts'
import { Dialog } from '#kit/dialog.tsx'
import { DayField } from '#kit/form/date-field.tsx'
import { EditForm, Field } from '#kit/form/edit-form.tsx'
import { daysLater, today } from '#kit/format.ts'
import { message } from '#kit/say/say.ts'
import { useRegisterWords } from '../register-words.ts'
import type { Round } from './review.ts'

/** A later last day for a review that runs, and why. */
export function ExtendReview({ kind, round, onClose }: { kind: string; round: Round; onClose: () => void }) {
  const { t } = useRegisterWords()
  const { year, due } = round
  // Later than before, and not over already.
  const [, earliest = due] = [daysLater(due, 1), today()].sort()
  const extend = useWrite('PUT /api/registers/{kind}/reviews/{year}/due')
  return (
    <Dialog title={t('review.extendTitle', { year })} onClose={onClose}>
      <EditForm<{ due: string; reason: string }>
        label={t('review.extend')}
        initial={{ due }}
        submit={async (body) => {
          await extend.send({ params: { kind, year }, body })
          message.success(t('review.extended'))
          onClose()
        }}
      >
        <Field name="due" label={t('review.newDue')} required hint={t('review.newDueHint', { due })}>
          <DayField earliest={earliest} />
        </Field>
        <Field name="reason" label={t('review.extendReason')} required>
          <Input maxLength={200} />
        </Field>
      </EditForm>
    </Dialog>
  )
}
