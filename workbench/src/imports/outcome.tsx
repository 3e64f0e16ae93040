import { DownloadOutlined } from '@ant-design/icons'
import { Alert, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { cx } from '#kit/cx.ts'
import { exact } from '#kit/format.ts'
import { NavLink } from '#kit/nav-link.tsx'
import { Part } from '#kit/page/page.tsx'
import { Empty } from '#kit/states.tsx'
import { type ImportRun, importKinds } from './import-run.ts'
import styles from './imports.module.css'
import { RowPhotos } from './row-photos.tsx'

/** What became of a table: how many rows were recorded, and the rest to take along and mend. */
export function Outcome({ run }: { run: ImportRun }) {
  const { t } = useTranslation('imports')
  const place = importKinds.find(({ kind }) => kind === run.kind)?.done ?? '/'
  const submitted = run.kind === 'sessions' && run.submit
  // The remark says better for whom they wait.
  const handedIn = run.remark ? 'doneHandedIn' : 'doneSubmitted'
  const hint = run.kind === 'people' ? 'donePeople' : submitted ? handedIn : 'doneHint'
  return (
    <>
      <Part>
        {run.remark && <Alert type="warning" showIcon title={run.remark} />}
        <Empty
          title={t('done', { n: exact(run.recorded) })}
          hint={t(hint)}
          action={<NavLink to={place}>{t(run.kind === 'people' ? 'givePasswords' : 'look')}</NavLink>}
        />
      </Part>
      {run.restId && (
        <Part title={t('rest', { n: exact(run.leftOver) })}>
          <p className={cx('muted', styles.hint)}>{t('restHint')}</p>
          <Button
            type="primary"
            icon={<DownloadOutlined />}
            href={`/api/evidence/${run.restId}/file?download=true`}
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
  const { t } = useTranslation('imports')
  if (run.recordedBeforeCount === 0) return null
  const more = run.recordedBeforeCount > run.recordedBefore.length ? '…' : ''
  return (
    <Part title={t('before', { n: exact(run.recordedBeforeCount) })}>
      <p className="muted">{t('beforeRows', { rows: run.recordedBefore.join('、') + more })}</p>
    </Part>
  )
}
