import { PaperClipOutlined } from '@ant-design/icons'
import { type ChangeEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { cx } from './cx.ts'
import styles from './evidence-drop.module.css'
import { usePhone } from './media.ts'
import { SendingCard } from './sending-card.tsx'
import type { Evidence } from './upload.ts'
import { usePageDrop } from './use-page-drop.ts'
import { useUploads } from './use-uploads.ts'

interface EvidenceDropProps {
  /** Ids of what has arrived. */
  value?: string[]
  onChange?: (ids: string[]) => void
  onArrived?: (evidence: Evidence) => void
  id?: string
}

/** Photos and files dropped anywhere on the page, pasted, or chosen; each is on its way at once. */
export function EvidenceDrop({ value = [], onChange, onArrived, id }: EvidenceDropProps) {
  const { t } = useTranslation('kit')
  const phone = usePhone()
  const ids = useRef(value)
  ids.current = value
  const uploads = useUploads((evidence) => {
    ids.current = [...ids.current.filter((one) => one !== evidence.id), evidence.id]
    onChange?.(ids.current)
    onArrived?.(evidence)
  })
  const over = usePageDrop(uploads.add)
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    uploads.add([...(event.target.files ?? [])])
    event.target.value = ''
  }
  return (
    <>
      <label className={cx(styles.drop, over && styles.over)}>
        <PaperClipOutlined aria-hidden />
        {t(over ? 'files.release' : phone ? 'files.dropPhone' : 'files.drop')}
        <input {...(id ? { id } : {})} className="hidden" type="file" multiple onChange={choose} />
      </label>
      {uploads.sendings.length > 0 && (
        <ul className={styles.cards}>
          {uploads.sendings.map((one) => (
            <SendingCard
              key={one.key}
              sending={one}
              onRetry={() => uploads.retry(one)}
              onRemove={() => {
                uploads.remove(one)
                onChange?.(value.filter((kept) => kept !== one.evidence?.id))
              }}
            />
          ))}
        </ul>
      )}
    </>
  )
}
