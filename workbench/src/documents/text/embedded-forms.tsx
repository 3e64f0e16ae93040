import { useDocumentWords } from '../document-words.ts'
import type { Opened } from '../use-document.ts'
import styles from './text.module.css'

/** Final forms of the same unit and year that stand within a section. */
export function EmbeddedForms({ embedded }: { embedded: Opened['embedded'][number] | undefined }) {
  const { t } = useDocumentWords()
  if (!embedded) return null
  if (embedded.forms.length === 0) return <p className="muted">{t('embedded.none')}</p>
  return embedded.forms.map(({ id, number, tables }) => (
    <div key={id} className={styles.scroll}>
      {tables.map(({ title, heads, rows }) => (
        <table key={heads.join()} className={styles.table}>
          <caption>{title}</caption>
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head}>{head}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, nth) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a row has nothing else that names it
              <tr key={nth}>
                {row.map((cell, place) => (
                  <td key={heads[place]}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      ))}
      <p className="muted">{t('embedded.from', { number })}</p>
    </div>
  ))
}
