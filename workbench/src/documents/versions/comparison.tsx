import { useRead } from '#api/use-read.ts'
import { Answered, Empty } from '#kit/states.tsx'
import { useDocumentWords } from '../document-words.ts'
import styles from './versions.module.css'

/** What changed in words and figures since a version, line by line. */
export function Comparison({ id, from }: { id: string; from: number }) {
  const { t } = useDocumentWords()
  const answer = useRead('GET /api/documents/{id}/comparison', { params: { id }, query: { from } })
  return (
    <Answered from={answer}>
      {({ sections }) =>
        sections.length === 0 ? (
          <Empty title={t('compare.same')} hint={t('compare.sameHint')} />
        ) : (
          sections.map(({ section, heading, lines }) => (
            <section key={section}>
              <h3>{heading}</h3>
              {lines.map(({ parts }, nth) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a line has nothing else that names it
                <p key={nth} className={styles.line}>
                  {parts.map(({ change, text }, place) => {
                    const key = `${place} ${change}`
                    if (change === 'added') return <ins key={key}>{text}</ins>
                    return change === 'removed' ? <del key={key}>{text}</del> : <span key={key}>{text}</span>
                  })}
                </p>
              ))}
            </section>
          ))
        )
      }
    </Answered>
  )
}
