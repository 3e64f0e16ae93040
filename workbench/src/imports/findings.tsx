import { Checkbox, Input } from 'antd'
import type { ReactNode } from 'react'
import { Button } from '#kit/button.tsx'
import { exact } from '#kit/format.ts'
import { Part } from '#kit/page/page.tsx'
import type { Finding, ImportRun } from './import-run.ts'
import { useImportWords } from './import-words.ts'
import styles from './imports.module.css'
import { keyOf, type Mend } from './use-mending.ts'

/** What is wrong or unlikely, cell by cell. */
export function Findings(props: {
  title: string
  hint: string
  list: readonly Finding[]
  count: number
  actions?: (finding: Finding) => ReactNode
}) {
  const { title, hint, list, count, actions } = props
  const { t } = useImportWords()
  if (list.length === 0) return null
  return (
    <Part title={title}>
      <p className="muted">{hint}</p>
      <ul className={styles.findings}>
        {list.map((finding) => (
          <li key={keyOf(finding.row, finding.field, finding.message)}>
            <span>
              {t('cell', { row: finding.row, column: finding.column ?? '' })}
              {finding.title && <span className="muted"> {finding.title}</span>}
            </span>
            <span>
              {finding.value && <q>{finding.value}</q>} {finding.message}
              {actions && <span className={styles.mend}>{actions(finding)}</span>}
            </span>
          </li>
        ))}
      </ul>
      {count > list.length && (
        <p className="muted">{t('shownOf', { n: exact(list.length), all: exact(count) })}</p>
      )}
    </Part>
  )
}

/** The wrong cell typed rightly, or its row left out. A word of a list is chosen above, once for all its rows. */
export function MendCell({ finding, run, mend }: { finding: Finding; run: ImportRun; mend: Mend }) {
  const { t } = useImportWords()
  const { row, field, value } = finding
  if (row <= (run.headerRow ?? 0)) return null
  const elsewhere = run.unknown.some((one) => one.field === field && value.includes(one.value))
  // What is kept sealed is put right in the table itself.
  const personal = run.fields.some((one) => one.field === field && one.personal)
  const place = { row, title: finding.title ?? '' }
  return (
    <>
      {field !== null && !elsewhere && !personal && (
        <Input
          className={styles.word ?? ''}
          size="small"
          aria-label={t('cellIs', place)}
          placeholder={t('writeRight')}
          maxLength={500}
          value={mend.cells[keyOf(field, row)] ?? ''}
          onChange={(event) => mend.setCell(row, field, event.target.value)}
        />
      )}
      <Checkbox
        checked={mend.leftOut.includes(row)}
        aria-label={t('leaveOutRow', place)}
        onChange={(event) => mend.leaveOut(row, event.target.checked)}
      >
        {t('leaveOut')}
      </Checkbox>
    </>
  )
}

/** What was corrected in this run; each can be taken back. */
export function Corrections({ run, mend }: { run: ImportRun; mend: Mend }) {
  const { t } = useImportWords()
  if (run.corrections.length + run.leftOut.length === 0) return null
  return (
    <Part title={t('corrections')}>
      <ul className={styles.findings}>
        {run.corrections.map(({ field, title, row, from, to }) => (
          <li key={keyOf(field, row, from)}>
            <span>
              {row === null ? <q>{from}</q> : t('cell', { row, column: '' })}{' '}
              <span className="muted">{title}</span>
            </span>
            <span className={styles.mend}>
              {t('becomes', { to })}
              <Button
                size="small"
                type="link"
                disabled={mend.busy}
                onClick={() =>
                  mend.takeBack(
                    row === null
                      ? { values: [{ field, from: from ?? '', to: null }] }
                      : { cells: [{ field, row, to: null }] },
                  )
                }
              >
                {t('takeBack')}
              </Button>
            </span>
          </li>
        ))}
        {run.leftOut.map((row) => (
          <li key={row}>
            <span>{t('cell', { row, column: '' })}</span>
            <span className={styles.mend}>
              {t('isLeftOut')}
              <Button
                size="small"
                type="link"
                disabled={mend.busy}
                onClick={() => mend.takeBack({ takeIn: [row] })}
              >
                {t('takeIn')}
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </Part>
  )
}
