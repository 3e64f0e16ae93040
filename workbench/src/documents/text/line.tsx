import type { Inline } from '@medelge/documents'
import type { ReactNode } from 'react'
import { cx } from '#kit/cx.ts'
import { useDocumentWords } from '../document-words.ts'
import type { Unbound } from '../use-document.ts'
import { lineParts } from './line-parts.ts'
import styles from './text.module.css'

/** The marks of a run around its words. */
function Marked({ inline, children }: { inline: Inline; children: ReactNode }) {
  const { t } = useDocumentWords()
  const marks = inline.type === 'text' ? (inline.marks ?? []) : []
  const has = (type: string) => marks.some((mark) => mark.type === type)
  const source = marks.flatMap((mark) => (mark.type === 'stated' ? [mark.attrs.source] : []))[0]
  const look = cx(
    has('bold') && styles.bold,
    has('italic') && styles.italic,
    source !== undefined && styles.stated,
  )
  if (look === '') return children
  return (
    <span className={look} title={source && t('statedBy', { source })}>
      {children}
    </span>
  )
}

/** One line of a text; `next` brings its figures, one after the other. */
export function Line({
  content = [],
  unbound,
  next,
}: {
  content: readonly Inline[] | undefined
  unbound: readonly Unbound[]
  next: () => ReactNode
}) {
  const { t } = useDocumentWords()
  return lineParts(content, unbound).map(({ key, inline, text, unbound: open }) => {
    if (inline.type === 'figure') return <span key={key}>{next()}</span>
    if (inline.type === 'hardBreak') return <br key={key} />
    return (
      <Marked key={key} inline={inline}>
        {open ? (
          <mark className={styles.unbound} title={t('noSource')}>
            {text}
          </mark>
        ) : (
          text
        )}
      </Marked>
    )
  })
}
