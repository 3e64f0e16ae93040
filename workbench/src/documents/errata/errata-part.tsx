import { useState } from 'react'
import { RecordMark } from '#engines/workflow/record-mark.tsx'
import { RecordSteps } from '#engines/workflow/record-steps.tsx'
import { Button } from '#kit/button.tsx'
import { moment } from '#kit/format.ts'
import { onTop } from '#kit/later/on-top.ts'
import { Part } from '#kit/page/page.tsx'
import { useDocumentWords } from '../document-words.ts'
import styles from '../issuing/issuing.module.css'
import { type Erratum, ErratumWords } from './errata-notice.tsx'

const ErratumDialog = onTop(() => import('./erratum-dialog.tsx'), 'ErratumDialog')

/** What was said to be wrong in the versions of a document, and how far each is on its way to stand on the paper. */
export function ErrataPart({
  id,
  stands,
  errata,
  may,
}: {
  id: string
  stands: number | null
  errata: readonly Erratum[]
  may: boolean
}) {
  const { t } = useDocumentWords()
  const [open, setOpen] = useState<Erratum | 'new'>()
  const isOpen = ({ state }: Erratum) => state === 'draft' || state === 'returned'
  return (
    <Part
      title={t('errata.all')}
      actions={may && stands !== null && <Button onClick={() => setOpen('new')}>{t('errata.open')}</Button>}
    >
      {errata.length === 0 ? (
        <p className="muted">{t('errata.none')}</p>
      ) : (
        <ul className={styles.errata}>
          {errata.map((one) => (
            <li key={one.id}>
              <p>
                <ErratumWords erratum={one} />
              </p>
              <p className="muted small">
                {t('versionNumber', { number: one.number })} · {one.recordedByName} {moment(one.recordedAt)}{' '}
                <RecordMark state={one.state} path="document-errata" />
              </p>
              {may && isOpen(one) && (
                <p>
                  <Button size="small" onClick={() => setOpen(one)}>
                    {t('edit')}
                  </Button>{' '}
                  <RecordSteps path="document-errata" record={one} can={{ record: true }} />
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
      {open !== undefined && (
        <ErratumDialog
          id={id}
          number={open === 'new' ? (stands ?? 0) : open.number}
          {...(open === 'new' ? {} : { erratum: open })}
          onClose={() => setOpen(undefined)}
        />
      )}
    </Part>
  )
}
