import { useState } from 'react'
import { addressOf } from '#api/api.ts'
import { useDocumentWords } from '../document-words.ts'
import styles from './text.module.css'

/** A photo with what is said below it; whoever may not open its record finds it in the file. */
export function PhotoView({
  evidence,
  caption,
  address,
}: {
  evidence: string
  caption: string
  /** Where it is, for whoever sees it by the document alone. */
  address?: string | undefined
}) {
  const { t } = useDocumentWords()
  const [gone, setGone] = useState(false)
  return (
    <figure className={styles.photo}>
      {gone ? (
        <div className={styles.gone}>{t('photoGone')}</div>
      ) : (
        <img
          src={address ?? addressOf('GET /api/evidence/{id}/thumbnail', { params: { id: evidence } })}
          alt={caption}
          onError={() => setGone(true)}
        />
      )}
      <figcaption>{caption}</figcaption>
    </figure>
  )
}
