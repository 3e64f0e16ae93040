import { type Binding, sayBound } from '@medelge/documents'
import { formatAmount } from '@medelge/figures'
import { useDocumentWords } from '../document-words.ts'
import { useFigure } from '../editing/use-figure.ts'
import styles from './picker.module.css'

/** What the sentence will say, and what lies behind it; nothing until a whole figure is chosen. */
export function Preview({ binding }: { binding: Binding | undefined }) {
  const { t } = useDocumentWords()
  const read = useFigure(binding)
  const [figure] = read
  if (!binding || !figure) return null
  const text = sayBound(binding, read.every((one) => one !== undefined) ? read : [])
  return (
    <p className={styles.preview} role="status">
      {text === null ? (
        t('picker.nothing')
      ) : (
        <>
          {t('picker.says')} <strong>{text}</strong>
          {figure.amount !== null && (
            <span className="muted">
              {' '}
              {t('picker.exactly', { value: formatAmount(figure.amount, figure.scale), unit: figure.unit })}
            </span>
          )}
        </>
      )}
    </p>
  )
}
