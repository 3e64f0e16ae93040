import { describeFinding } from '@medelge/appraisal'
import { useTranslation } from 'react-i18next'
import { useWrite } from '#api/use-write.ts'
import { useHandedIn } from '#engines/workflow/waits-for.tsx'
import { Dialog } from '#kit/dialog.tsx'
import { EditForm } from '#kit/form/edit-form.tsx'
import { Unexplained } from '../../contradictions/index.ts'
import { useRowName } from '../findings/use-row-name.ts'
import { useLocale } from '../locale.ts'
import type { Appraisal } from '../use-appraisal.ts'
import styles from '../versions/versions.module.css'

/** Hands the form in as it is read now; what must be corrected first is named instead. */
export function HandInDialog({ answer, onClose }: { answer: Appraisal; onClose: () => void }) {
  const { t } = useTranslation('appraisals')
  const locale = useLocale()
  const nameOf = useRowName(answer.form)
  const handedIn = useHandedIn()
  const { appraisal, scored } = answer
  const submit = useWrite('POST /api/appraisals/{id}/submit', ({ waitsFor }) => {
    handedIn(waitsFor)
    onClose()
  })
  const refusals = scored.findings.filter((one) => one.severity === 'refuse')
  const asks = scored.findings.filter((one) => one.severity === 'ask').length
  if (refusals.length > 0) {
    return (
      <Dialog title={t('handIn.title')} onClose={onClose}>
        <p>{t('handIn.refused', { n: refusals.length })}</p>
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
    <Dialog title={t('handIn.title')} onClose={onClose}>
      <EditForm label={t('handIn.submit')} submit={() => submit.send({ params: { id: appraisal.id } })}>
        <p className={styles.words}>{t('handIn.words', { total: scored.total, grade: scored.grade })}</p>
        <Unexplained subject="appraisal" id={appraisal.id} />
        {asks > 0 && <p className={styles.asks}>{t('handIn.asks', { n: asks })}</p>}
      </EditForm>
    </Dialog>
  )
}
