import { useTranslation } from 'react-i18next'
import { useConnection } from '#api/connection.ts'
import { Button } from '../button.tsx'
import { Progress } from '../controls/progress.tsx'
import { Warnings } from '../form/warnings.tsx'
import { moment } from '../format.ts'
import { CloseOutlined, FileOutlined } from '../icons/acts.ts'
import styles from './evidence-drop.module.css'
import type { Sending } from './upload.ts'

/** One file on its way: its picture, how far it is, and what to do when it stopped. */
export function SendingCard({
  sending,
  warnings,
  onRetry,
  onRemove,
}: {
  sending: Sending
  warnings?: readonly string[] | undefined
  onRetry: () => void
  onRemove: () => void
}) {
  const { t } = useTranslation('kit')
  const online = useConnection() === 'up'
  const { file, preview, done, evidence, error } = sending
  const takenAt = evidence?.takenAt
  const state =
    error !== undefined
      ? error || t('files.failed')
      : evidence
        ? takenAt
          ? t('files.takenAt', { moment: moment(takenAt) })
          : t('files.done')
        : t(online ? 'files.uploading' : 'files.waiting', { done })
  return (
    <li className={styles.card}>
      {preview ? (
        <img src={preview} alt={file.name} />
      ) : (
        <FileOutlined className={styles.icon ?? ''} aria-hidden />
      )}
      <div className={styles.about}>
        <span className={styles.file}>{file.name}</span>
        <span className={error === undefined ? 'muted small' : styles.error} role="status">
          {state}
        </span>
        {!evidence && error === undefined && <Progress part={done / 100} label={file.name} />}
        {error !== undefined && (
          <Button size="small" onClick={onRetry}>
            {t('files.retry')}
          </Button>
        )}
        <Warnings of={warnings} />
      </div>
      <Button
        type="text"
        size="small"
        icon={<CloseOutlined />}
        aria-label={t('files.remove', { name: file.name })}
        onClick={onRemove}
      />
    </li>
  )
}
