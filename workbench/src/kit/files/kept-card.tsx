import { useTranslation } from 'react-i18next'
import { onServer } from '#api/prefix.ts'
import { Button } from '../button.tsx'
import { Warnings } from '../form/warnings.tsx'
import { moment } from '../format.ts'
import { CloseOutlined, FileOutlined } from '../icons/acts.ts'
import styles from './evidence-drop.module.css'
import type { Evidence } from './upload.ts'

/** One file the record has carried all along, and the way to take it off. */
export function KeptCard({
  evidence,
  warnings,
  onRemove,
}: {
  evidence: Evidence
  warnings?: readonly string[] | undefined
  onRemove: () => void
}) {
  const { t } = useTranslation('kit')
  const { name, url, thumbnailUrl, takenAt } = evidence
  return (
    <li className={styles.card}>
      {thumbnailUrl ? (
        <img src={onServer(thumbnailUrl)} alt={name} />
      ) : (
        <FileOutlined className={styles.icon ?? ''} aria-hidden />
      )}
      <div className={styles.about}>
        <a className={styles.file} href={onServer(url)} target="_blank" rel="noreferrer">
          {name}
        </a>
        {takenAt && <span className="muted small">{t('files.takenAt', { moment: moment(takenAt) })}</span>}
        <Warnings of={warnings} />
      </div>
      <Button
        type="text"
        size="small"
        icon={<CloseOutlined />}
        aria-label={t('files.remove', { name })}
        onClick={onRemove}
      />
    </li>
  )
}
