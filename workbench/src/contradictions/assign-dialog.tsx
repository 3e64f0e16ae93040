import { Input, Select } from 'antd'
import { useState } from 'react'
import { useRead } from '#api/use-read.ts'
import { useWrite } from '#api/use-write.ts'
import { Dialog } from '#kit/dialog.tsx'
import { DayField } from '#kit/form/date-field.tsx'
import { EditForm, Field } from '#kit/form/edit-form.tsx'
import { daysLater, today } from '#kit/format.ts'
import { message } from '#kit/say/say.ts'
import { useContradictionWords } from './contradiction-words.ts'
import type { Contradiction, Subject } from './use-contradictions.ts'

/** What is usual: a week. */
const DAYS = 7

interface Asked {
  personId: string
  dueOn: string
  note?: string
}

/** Gives a contradiction to somebody to explain, instead of whoever has it. */
export function AssignDialog({
  subject,
  contradiction: { key, assignment },
  onClose,
}: {
  subject: Subject
  contradiction: Contradiction
  onClose: () => void
}) {
  const { t } = useContradictionWords()
  const { send } = useWrite('POST /api/contradictions/{subject}/{id}/assignments')
  const instead = assignment && !assignment.lapsed ? assignment.id : null
  return (
    <Dialog title={t('assignTitle')} onClose={onClose}>
      <p className="muted">{t('assignNote')}</p>
      <EditForm<Asked>
        label={t(instead ? 'reassign' : 'assign')}
        initial={{ dueOn: daysLater(today(), DAYS) }}
        submit={async ({ personId, dueOn, note }) => {
          const body = { key, personId, dueOn, instead, ...(note?.trim() ? { note } : {}) }
          const { personName } = await send({ params: subject, body })
          message.success(t('assigned', { person: personName }))
          onClose()
        }}
      >
        <Field name="personId" label={t('assignee')} required hint={t('assigneeHint')}>
          <AssigneeField subject={subject} />
        </Field>
        <Field name="dueOn" label={t('due')} required>
          <DayField />
        </Field>
        <Field name="note" label={t('assignWord')}>
          <Input.TextArea maxLength={500} autoSize={{ minRows: 2, maxRows: 6 }} />
        </Field>
      </EditForm>
    </Dialog>
  )
}

/** One of those who may explain, found by name. */
function AssigneeField({
  subject,
  ...field
}: {
  subject: Subject
  id?: string
  value?: string
  onChange?: (id: string) => void
}) {
  const { t } = useContradictionWords()
  const [search, setSearch] = useState('')
  const { data } = useRead(
    'GET /api/contradictions/{subject}/{id}/assignees',
    { params: subject, query: { search: search.trim() } },
    { keep: true },
  )
  return (
    <Select
      {...field}
      placeholder={t('assigneeTyped')}
      showSearch={{ filterOption: false, onSearch: setSearch }}
      notFoundContent={t('assigneeNone')}
      options={(data?.items ?? []).map(({ id, name, unit }) => ({ value: id, label: `${name} · ${unit}` }))}
    />
  )
}
