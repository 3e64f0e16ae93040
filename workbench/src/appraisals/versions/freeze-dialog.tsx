import { describeFinding } from '@medelge/appraisal'
import { App, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { useWrite } from '#api/use-write.ts'
import { Dialog } from '#kit/dialog.tsx'
import { EditForm, Field } from '#kit/form/edit-form.tsx'
import { useGo } from '#kit/nav-link.tsx'
import { useRowName } from '../findings/use-row-name.ts'
import { useLocale } from '../locale.ts'
import type { Appraisal } from '../use-appraisal.ts'
import styles from './versions.module.css'

/** Freezes the form as it stands; what must be corrected first is named instead. */
export function FreezeDialog({ answer, onClose }: { answer: Appraisal; onClose: () => void }) {
  const { t } = useTranslation('appraisals')
  const { message } = App.useApp()
  const go = useGo()
  const locale = useLocale()
  const nameOf = useRowName(answer.form)
  const { appraisal, scored } = answer
  const freeze = useWrite('POST /api/appraisals/{id}/versions', ({ number }) => {
    message.success(t('freeze.done', { number }))
    onClose()
    go(`/appraisals/${appraisal.id}/versions/${number}`)
  })
  const refusals = scored.findings.filter((one) => one.severity === 'refuse')
  const asks = scored.findings.filter((one) => one.severity === 'ask').length
  if (refusals.length > 0) {
    return (
      <Dialog title={t('freeze.title')} onClose={onClose}>
        <p>{t('freeze.refused', { n: refusals.length })}</p>
        <ul className={styles.refusals}>
          {refusals.map((one) => (
            <li key={`${one.row}-${one.code}`}>
              <strong>{nameOf(one.row)}</strong> {describeFinding(one, locale)}
            </li>
          ))}
        </ul>
      </Dialog>
    )
  }
  return (
    <Dialog title={t('freeze.title')} onClose={onClose}>
      <p className={styles.words}>{t('freeze.words', { total: scored.total, grade: scored.grade })}</p>
      {asks > 0 && <p className={styles.asks}>{t('freeze.asks', { n: asks })}</p>}
      <EditForm<{ note?: string }>
        label={t('freeze.submit')}
        submit={({ note }) =>
          freeze.send({
            params: { id: appraisal.id },
            body: { version: appraisal.version, ...(note ? { note } : {}) },
          })
        }
      >
        <Field name="note" label={t('freeze.note')}>
          <Input.TextArea autoFocus rows={2} maxLength={500} placeholder={t('freeze.noteExample')} />
        </Field>
      </EditForm>
    </Dialog>
  )
}
