import { Part } from '#kit/page/page.tsx'
import type { ImportRun } from './import-run.ts'
import { useImportWords } from './import-words.ts'
import styles from './imports.module.css'

/** The first rows as they stand in the file, and the rows that are no records. */
export function Preview({ run }: { run: ImportRun }) {
  const { t } = useImportWords()
  if (run.preview.length === 0) return null
  return (
    <Part title={t('preview')}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keyboard too. */}
      <section className={styles.scroll} tabIndex={0} aria-label={t('preview')}>
        <table className={styles.preview}>
          <thead>
            <tr>
              <th scope="col">{t('row')}</th>
              {run.columns.map(({ place: position, letters, title }) => (
                <th key={position} scope="col" title={title}>
                  {letters} {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {run.preview.map(({ row, cells }) => (
              <tr key={row}>
                <th scope="row">{row}</th>
                {run.columns.map(({ place: position }) => (
                  <td key={position}>{cells[position]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {run.skipped.length > 0 && (
        <p className="muted">
          {t('skipped', { rows: run.skipped.map(({ row, text }) => `${row}（${text}）`).join('、') })}
        </p>
      )}
    </Part>
  )
}
