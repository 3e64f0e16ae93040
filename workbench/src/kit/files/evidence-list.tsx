import { FileOutlined } from '@ant-design/icons'
import { Image } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { moment } from '../format.ts'
import { useLayer } from '../keys/layers.ts'
import styles from './evidence-list.module.css'
import type { Evidence } from './upload.ts'

/** The photos and files that prove a record; photos open large, one after the other. */
export function EvidenceList({ evidence }: { evidence: readonly Evidence[] }) {
  const { t } = useTranslation('kit')
  const [large, setLarge] = useState(false)
  useLayer({ open: large, covers: true, close: () => setLarge(false) })
  const photos = evidence.filter((one) => one.thumbnailUrl)
  const files = evidence.filter((one) => !one.thumbnailUrl)
  return (
    <>
      {photos.length > 0 && (
        <Image.PreviewGroup preview={{ open: large, onOpenChange: setLarge }}>
          <ul className={styles.photos}>
            {photos.map((photo) => (
              <li key={photo.id}>
                <figure>
                  <Image
                    src={photo.thumbnailUrl ?? photo.url}
                    alt={photo.name}
                    preview={{ src: photo.url, mask: t('files.open', { name: '' }) }}
                  />
                  {photo.takenAt && (
                    <figcaption className="muted small">
                      {t('files.takenAt', { moment: moment(photo.takenAt) })}
                    </figcaption>
                  )}
                </figure>
              </li>
            ))}
          </ul>
        </Image.PreviewGroup>
      )}
      {files.length > 0 && (
        <ul className={styles.files}>
          {files.map((file) => (
            <li key={file.id}>
              <a href={file.url} target="_blank" rel="noreferrer">
                <FileOutlined aria-hidden /> {file.name}
              </a>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
