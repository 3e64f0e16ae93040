import { useRef, useState } from 'react'
import type { Answer } from '#api/contract.ts'
import { useWrite } from '#api/use-write.ts'
import { cx } from '#kit/cx.ts'
import { EvidenceDrop } from '#kit/files/evidence-drop.tsx'
import { Part } from '#kit/page/page.tsx'
import { Failure } from '#kit/states.tsx'
import type { ImportRun } from './import-run.ts'
import { useImportWords } from './import-words.ts'
import styles from './imports.module.css'

type Matches = Answer<'POST /api/imports/{id}/files'>

const nothing: Matches = { matched: [], closed: [], unmatched: [] }

/** Many photos dropped at once: each goes to the record it names; those that name none are told. */
export function RowPhotos({ run }: { run: ImportRun }) {
  const { t } = useImportWords()
  const [found, setFound] = useState(nothing)
  const attach = useWrite('POST /api/imports/{id}/files')
  // One after the other, so that every file that arrives while another is being placed is placed too.
  const turn = useRef(Promise.resolve())
  const place = (evidenceId: string) => {
    turn.current = turn.current.then(() =>
      attach.send({ params: { id: run.id }, body: { evidenceIds: [evidenceId] } }).then(
        (answer) =>
          setFound((all) => ({
            matched: [...all.matched, ...answer.matched],
            closed: [...all.closed, ...answer.closed],
            unmatched: [...all.unmatched, ...answer.unmatched],
          })),
        () => {},
      ),
    )
  }
  const rowsOf = (one: Matches['matched'][number]) =>
    one.rows.map(({ row, name, day }) => t('photoRow', { row, name, day })).join('、')
  return (
    <Part title={t('photos')}>
      <p className={cx('muted', styles.hint)}>{t('photosHint')}</p>
      <EvidenceDrop onArrived={({ id }) => place(id)} />
      {attach.error && <Failure error={attach.error} />}
      <ul className={styles.findings} aria-live="polite">
        {found.matched.map((one) => (
          <li key={`${one.evidenceId} ${rowsOf(one)}`}>
            <span>{one.name}</span>
            <span>{t('photoGoes', { rows: rowsOf(one) })}</span>
          </li>
        ))}
        {found.closed.map((one) => (
          <li key={`${one.evidenceId} ${rowsOf(one)}`}>
            <span>{one.name}</span>
            <span className={styles.wrong}>{t('photoClosed', { rows: rowsOf(one) })}</span>
          </li>
        ))}
        {found.unmatched.map((one) => (
          <li key={one.evidenceId}>
            <span>{one.name}</span>
            <span className={styles.wrong}>{t('photoUnmatched')}</span>
          </li>
        ))}
      </ul>
    </Part>
  )
}
