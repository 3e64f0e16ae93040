import { Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { Field } from '#kit/form/edit-form.tsx'
import { useRefusal } from '#kit/form/refusals.ts'
import styles from './declared-will-be.module.css'
import type { DeclarationCheck } from './use-declaration-check.ts'

/** Who checks what is being declared. */
export function WhoChecks({ check }: { check: DeclarationCheck | undefined }) {
  const { t } = useTranslation('declarations')
  if (!check?.checkAt) return null
  const { checkAt, checks } = check
  return (
    <p className="muted">
      {checks > 1
        ? t('checkedLevels', { unit: checkAt.name, n: checks })
        : t('checked', { unit: checkAt.name })}
    </p>
  )
}

/** What is unlikely about the value, and the place for its reason. */
export function DoubtedValue({ check }: { check: DeclarationCheck | undefined }) {
  const { t } = useTranslation('declarations')
  const asked = useRefusal('DECLARATION_NEEDS_REASON')
  const doubts = check?.doubts ?? []
  if (doubts.length === 0 && !asked) return null
  return (
    <>
      {doubts.length > 0 && (
        <p className={styles.now} role="status">
          {doubts.map((doubt) => (
            <span key={doubt}>
              {doubt}
              <br />
            </span>
          ))}
          {t('doubted')}
        </p>
      )}
      <Field name="confirmation" label={t('confirmation')} required hint={t('confirmationHint')}>
        <Input maxLength={500} placeholder={t('confirmationExample')} />
      </Field>
    </>
  )
}
