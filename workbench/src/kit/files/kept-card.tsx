import { CloseOutlined, FileOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Warnings } from '../form/warnings.tsx'
import { moment } from '../format.ts'
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
        <img src={thumbnailUrl} alt={name} />
      ) : (
        <FileOutlined className={styles.icon ?? ''} aria-hidden />
      )}
      <div className={styles.about}>
        <a className={styles.file} href={url} target="_blank" rel="noreferrer">
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
