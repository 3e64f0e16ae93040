import { Progress } from 'antd'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { useRead } from '#api/use-read.ts'
import { exact, moment } from '#kit/format.ts'
import { Mark } from '#kit/mark.tsx'
import { NavLink } from '#kit/nav-link.tsx'
import { Page, Part } from '#kit/page/page.tsx'
import { Answered } from '#kit/states.tsx'
import { CheckedRun } from './checked-run.tsx'
import { FailedRun } from './failed-run.tsx'
import { type ImportRun, isMoving, tones } from './import-run.ts'
import { Outcome } from './outcome.tsx'

/** One table on its way: looked through, its columns understood, then recorded whole or in part. */
export function ImportRecord() {
  const { t } = useTranslation('imports')
  const { id = '' } = useParams()
  const answer = useRead(
    'GET /api/imports/{id}',
    { params: { id } },
    { again: (found) => isMoving(found) && 800 },
  )
  const run = answer.data
  return (
    <Page
      title={run ? t(`kinds.${run.kind}.title`) : t('title')}
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
  const { t } = useTranslation('imports')
  if (isMoving(run)) {
    const percent = run.total > 0 ? Math.floor((run.done / run.total) * 100) : 0
    return (
      <Part title={t(`moving.${run.state}`)}>
        <Progress percent={percent} aria-label={t(`moving.${run.state}`)} />
        <p className="muted">{t('progress', { done: exact(run.done), total: exact(run.total) })}</p>
      </Part>
    )
  }
  if (run.state === 'imported') return <Outcome run={run} />
  if (run.state === 'failed') return <FailedRun run={run} />
  return <CheckedRun key={run.startedAt} run={run} />
}
