import { type ChangeEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { cx } from '../cx.ts'
import { PaperClipOutlined } from '../icons/acts.ts'
import { usePhone } from '../media.ts'
import styles from './evidence-drop.module.css'
import { WHOLE } from './form-files.ts'
import { KeptCard } from './kept-card.tsx'
import { SendingCard } from './sending-card.tsx'
import type { Evidence } from './upload.ts'
import { usePageDrop } from './use-page-drop.ts'
import { useUploads } from './use-uploads.ts'

interface EvidenceDropProps {
  /** Ids of what the record carries: what it had and what has arrived. */
  value?: string[]
  /** What the record had before; each can be taken off. */
  kept?: readonly Evidence[]
  onChange?: (ids: string[]) => void
  onArrived?: (evidence: Evidence) => void
  /** What deserves a second look about a file, in words; nothing is held up by it. */
  warningsOf?: (id: string) => readonly string[]
  /** The field whose files these are; without, they prove the record as a whole. */
  field?: string
  id?: string
}

/**
 * Photos and files dropped anywhere on the page, pasted, or chosen; each is on its way at once. Those of one field are
 * dropped onto it.
 */
export function EvidenceDrop({
  value = [],
  kept = [],
  onChange,
  onArrived,
  warningsOf,
  field = WHOLE,
  id,
}: EvidenceDropProps) {
  const { t } = useTranslation('kit')
  const phone = usePhone()
  const ids = useRef(value)
  ids.current = value
  const carry = (next: string[]) => {
    ids.current = next
    onChange?.(next)
  }
  const drop = (gone: string | undefined) => carry(ids.current.filter((one) => one !== gone))
  const place = useRef<HTMLDivElement>(null)
  const uploads = useUploads(
    field,
    (evidence) => {
      onArrived?.(evidence)
      if (!ids.current.includes(evidence.id)) carry([...ids.current, evidence.id])
    },
    drop,
  )
  const whole = field === WHOLE
  const over = usePageDrop(place, whole, uploads.add)
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    uploads.add([...(event.target.files ?? [])])
    event.target.value = ''
  }
  // A file taken off and sent again is one and the same; its new card stands for it.
  const sent = (one: Evidence) => uploads.sendings.some(({ evidence }) => evidence?.id === one.id)
  const still = kept.filter((one) => value.includes(one.id) && !sent(one))
  return (
    <div ref={place} data-files>
      <label className={cx(styles.drop, over && styles.over)}>
        <PaperClipOutlined aria-hidden />
        {t(over ? 'files.release' : `files.${phone ? 'dropPhone' : 'drop'}${whole ? '' : 'Here'}`)}
        <input {...(id ? { id } : {})} className="hidden" type="file" multiple onChange={choose} />
      </label>
      {still.length + uploads.sendings.length > 0 && (
        <ul className={styles.cards}>
          {still.map((one) => (
            <KeptCard
              key={one.id}
              evidence={one}
              warnings={warningsOf?.(one.id)}
              onRemove={() => drop(one.id)}
            />
          ))}
          {uploads.sendings.map((one) => (
            <SendingCard
              key={one.key}
              sending={one}
              warnings={one.evidence && warningsOf?.(one.evidence.id)}
              onRetry={() => uploads.retry(one)}
              onRemove={() => {
                uploads.remove(one)
                drop(one.evidence?.id)
              }}
            />
          ))}
        </ul>
      )}
    </div>
  )
}
