import { onServer } from '#api/prefix.ts'
import { Button } from '#kit/button.tsx'
import { cx } from '#kit/cx.ts'
import { exact } from '#kit/format.ts'
import { Notice } from '#kit/hints/notice.tsx'
import { DownloadOutlined } from '#kit/icons/acts.ts'
import { NavLink } from '#kit/nav-link.tsx'
import { Part } from '#kit/page/page.tsx'
import { Empty } from '#kit/states.tsx'
import { type ImportRun, placeOf, wordOf } from './import-run.ts'
import { useImportWords } from './import-words.ts'
import styles from './imports.module.css'
import { RowPhotos } from './row-photos.tsx'

/** What became of a table: how many rows were recorded, and the rest to take along and mend. */
export function Outcome({ run }: { run: ImportRun }) {
  const { t } = useImportWords()
  const place = placeOf(run.kind)
  const submitted = (run.kind === 'sessions' || wordOf(run.kind) === 'register') && run.submit
  // The remark says better for whom they wait.
  const handedIn = run.remark ? 'doneHandedIn' : 'doneSubmitted'
  const hint = run.kind === 'people' ? 'donePeople' : submitted ? handedIn : 'doneHint'
  return (
    <>
      <Part>
        {run.remark && <Notice tone="warning" title={run.remark} />}
        <Empty
          title={t('done', { n: exact(run.recorded) })}
          hint={t(hint)}
          action={<NavLink to={place}>{t(run.kind === 'people' ? 'givePasswords' : 'look')}</NavLink>}
        />
      </Part>
      {run.restId && !run.forgottenAt && (
        <Part title={t('rest', { n: exact(run.leftOver) })}>
          <p className={cx('muted', styles.hint)}>{t('restHint')}</p>
          <Button
            type="primary"
            icon={<DownloadOutlined />}
            href={onServer(`/api/evidence/${run.restId}/file?download=true`)}
          >
            {t('restFile')}
          </Button>
        </Part>
      )}
      {run.mine && run.takesFiles && run.recorded > 0 && <RowPhotos run={run} />}
      <RecordedBefore run={run} />
    </>
  )
}

/** Rows of the same table that became records before: passed over, and told. */
export function RecordedBefore({ run }: { run: ImportRun }) {
  const { t } = useImportWords()
  if (run.recordedBeforeCount === 0) return null
  const more = run.recordedBeforeCount > run.recordedBefore.length ? '…' : ''
  return (
    <Part title={t('before', { n: exact(run.recordedBeforeCount) })}>
      <p className="muted">{t('beforeRows', { rows: run.recordedBefore.join('、') + more })}</p>
    </Part>
  )
}
