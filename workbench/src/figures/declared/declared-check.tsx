import { Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { Field } from '#kit/edit-form.tsx'
import styles from '../declared-will-be.module.css'
import type { DeclarationCheck } from './use-declaration-check.ts'

/** Who declares the figure instead, where this person may not. */
export function WhoDeclares({ check }: { check: DeclarationCheck | undefined }) {
  const { t } = useTranslation('figures')
  if (!check || check.may) return null
  return (
    <p className={styles.now} role="alert">
      {t('declare.notYours', { above: check.above?.name ?? '' })}
    </p>
  )
}

/** What is unlikely about the value, and the place for its reason. */
export function DoubtedValue({ check, asked }: { check: DeclarationCheck | undefined; asked: boolean }) {
  const { t } = useTranslation('figures')
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
          {t('declare.doubted')}
        </p>
      )}
      <Field
        name="confirmation"
        label={t('declare.confirmation')}
        required
        hint={t('declare.confirmationHint')}
      >
        <Input maxLength={500} placeholder={t('declare.confirmationExample')} />
      </Field>
    </>
  )
}
