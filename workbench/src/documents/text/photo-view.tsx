import { useState } from 'react'
import { addressOf } from '#api/api.ts'
import { useDocumentWords } from '../document-words.ts'
import styles from './text.module.css'

/** A photo with what is said below it; whoever may not open its record finds it in the file. */
export function PhotoView({ evidence, caption }: { evidence: string; caption: string }) {
  const { t } = useDocumentWords()
  const [gone, setGone] = useState(false)
  return (
    <figure className={styles.photo}>
      {gone ? (
        <div className={styles.gone}>{t('photoGone')}</div>
      ) : (
        <img
          src={addressOf('GET /api/evidence/{id}/thumbnail', { params: { id: evidence } })}
          alt={caption}
          onError={() => setGone(true)}
        />
      )}
      <figcaption>{caption}</figcaption>
    </figure>
  )
}
