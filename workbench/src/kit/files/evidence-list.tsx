import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { onServer } from '#api/prefix.ts'
import { cx } from '../cx.ts'
import { moment } from '../format.ts'
import { FileOutlined } from '../icons/acts.ts'
import { onTop } from '../later/on-top.ts'
import styles from './evidence-list.module.css'
import type { Evidence } from './upload.ts'

const PhotoViewer = onTop(() => import('./photo-viewer.tsx'), 'PhotoViewer')

/**
 * The photos and files that prove a record; photos open large, one after the other. `small` ones stand among other facts.
 */
export function EvidenceList({
  evidence,
  small = false,
}: {
  evidence: readonly Evidence[]
  small?: boolean
}) {
  const { t } = useTranslation('kit')
  const [large, setLarge] = useState<number>()
  const photos = evidence.filter((one) => one.thumbnailUrl)
  const files = evidence.filter((one) => !one.thumbnailUrl)
  return (
    <>
      {photos.length > 0 && (
        <ul className={cx(styles.photos, small && styles.small)}>
          {photos.map((photo, position) => (
            <li key={photo.id}>
              <figure>
                <button
                  type="button"
                  className={styles.photo}
                  title={t('files.open', { name: '' })}
                  onClick={() => setLarge(position)}
                >
                  <img src={onServer(photo.thumbnailUrl ?? photo.url)} alt={photo.name} />
                </button>
                {photo.takenAt && (
                  <figcaption className="muted small">
                    {t('files.takenAt', { moment: moment(photo.takenAt) })}
                  </figcaption>
                )}
              </figure>
            </li>
          ))}
        </ul>
      )}
      {large !== undefined && (
        <PhotoViewer photos={photos} first={large} onClose={() => setLarge(undefined)} />
      )}
      {files.length > 0 && (
        <ul className={cx(styles.files, small && styles.among)}>
          {files.map((file) => (
            <li key={file.id}>
              <a href={onServer(file.url)} target="_blank" rel="noreferrer">
                <FileOutlined aria-hidden /> {file.name}
              </a>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
