import { Input } from 'antd'
import { Button } from '#kit/button.tsx'
import { EditForm, Field } from '#kit/form/edit-form.tsx'
import { useOrganizationWords } from '../organization-words.ts'
import styles from './proposal.module.css'

interface Names {
  name: string
  shortName: string
}

/** Another name for a proposed unit than the one by rule. */
export function NameFields({ onDone, ...names }: Names & { onDone: (names?: Names) => void }) {
  const { t } = useOrganizationWords()
  return (
    <div className={styles.naming}>
      <EditForm<Names>
        label={t('proposal.rename')}
        initial={names}
        submit={async (given) => onDone(given)}
        actions={<Button onClick={() => onDone()}>{t('proposal.keep')}</Button>}
      >
        <Field name="name" label={t('name')} required>
          <Input maxLength={100} autoFocus />
        </Field>
        <Field name="shortName" label={t('shortName')} required>
          <Input maxLength={30} />
        </Field>
      </EditForm>
    </div>
  )
}
