import { Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { Dialog } from '#kit/dialog.tsx'
import { EditForm, Field } from '#kit/form/edit-form.tsx'
import type { ListViews, ViewFacts } from './use-list-views.ts'

/** Gives the list as it stands a name; the same name again replaces what stood under it. */
export function SaveView({ own, facts, onClose }: { own: ListViews; facts: ViewFacts; onClose: () => void }) {
  const { t } = useTranslation('kit')
  return (
    <Dialog title={t('views.save')} onClose={onClose}>
      <EditForm<{ name: string }>
        label={t('views.keep')}
        submit={async ({ name }) => {
          await own.save(name, facts)
          onClose()
        }}
      >
        <Field name="name" label={t('views.nameLabel')} required>
          <Input maxLength={20} placeholder={t('views.name')} />
        </Field>
      </EditForm>
    </Dialog>
  )
}
