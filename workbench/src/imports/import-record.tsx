import { useParams } from 'react-router'
import { useRead } from '#api/use-read.ts'
import { Progress } from '#kit/controls/progress.tsx'
import { exact, moment } from '#kit/format.ts'
import { Notice } from '#kit/hints/notice.tsx'
import { Mark } from '#kit/mark.tsx'
import { NavLink } from '#kit/nav-link.tsx'
import { Page, Part } from '#kit/page/page.tsx'
import { Answered } from '#kit/states.tsx'
import { CheckedRun } from './checked-run.tsx'
import { FailedRun } from './failed-run.tsx'
import { type ImportRun, isMoving, tones } from './import-run.ts'
import { useImportWords } from './import-words.ts'
import { Outcome } from './outcome.tsx'

/** One table on its way: looked through, its columns understood, then recorded whole or in part. */
export function ImportRecord() {
  const { t } = useImportWords()
  const { id = '' } = useParams()
  const answer = useRead(
    'GET /api/imports/{id}',
    { params: { id } },
    { again: (found) => isMoving(found) && 800 },
  )
  const run = answer.data
  return (
    <Page
      title={run ? (run.kindName ?? t(`kinds.${run.kind}.title`)) : t('title')}
      note={
        run && (
          <>
            <Mark tone={tones[run.state]}>{t(`states.${run.state}`)}</Mark>{' '}
            {t('about', { ...run, at: moment(run.startedAt) })}
          </>
        )
      }
      actions={<NavLink to="/imports">{t('back')}</NavLink>}
    >
      <Answered from={answer}>{(found) => <RunProgress run={found} />}</Answered>
    </Page>
  )
}

function RunProgress({ run }: { run: ImportRun }) {
  const { t } = useImportWords()
  if (isMoving(run)) {
    const part = run.total > 0 ? run.done / run.total : 0
    return (
      <Part title={t(`moving.${run.state}`)}>
        <Progress part={part} label={t(`moving.${run.state}`)} />
        <p className="muted">{t('progress', { done: exact(run.done), total: exact(run.total) })}</p>
      </Part>
    )
  }
  if (run.forgottenAt)
    return (
      <>
        <Notice
          tone="info"
          role="status"
          room="below"
          title={t('forgotten', { at: moment(run.forgottenAt) })}
        />
        {run.state === 'imported' && <Outcome run={run} />}
      </>
    )
  if (run.state === 'imported') return <Outcome run={run} />
  if (run.state === 'failed') return <FailedRun run={run} />
  return <CheckedRun key={run.startedAt} run={run} />
}
