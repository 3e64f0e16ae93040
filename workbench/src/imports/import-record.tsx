import { Progress } from 'antd'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { useRead } from '#api/use-read.ts'
import { Door } from '#kit/door.tsx'
import { exact } from '#kit/format.ts'
import { Mark } from '#kit/mark.tsx'
import { Page, Part } from '#kit/page.tsx'
import { Answered, Empty } from '#kit/states.tsx'
import { CarryOut } from './carry-out.tsx'
import { ColumnMapping } from './column-mapping.tsx'
import { Findings } from './findings.tsx'
import { type ImportRun, importKinds, isMoving, tones } from './import-run.ts'
import { Preview } from './preview.tsx'

/** One table on its way: looked through, its columns understood, then recorded all or none. */
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
      note={run && <Mark tone={tones[run.state]}>{t(`states.${run.state}`)}</Mark>}
      actions={<Door to="/imports">{t('back')}</Door>}
    >
      <Answered from={answer}>{(found) => <Course run={found} />}</Answered>
    </Page>
  )
}

function Course({ run }: { run: ImportRun }) {
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
  if (run.state === 'imported') {
    const place = importKinds.find(({ kind }) => kind === run.kind)?.done ?? '/'
    return (
      <Part>
        <Empty
          title={t('done', { n: exact(run.total) })}
          hint={t(run.kind === 'sessions' && run.submit ? 'doneSubmitted' : 'doneHint')}
          action={<Door to={place}>{t('look')}</Door>}
        />
      </Part>
    )
  }
  return (
    <>
      {run.failure && (
        <Part>
          <Empty title={run.failure.message} />
        </Part>
      )}
      <Findings title={t('problems', { n: run.problemCount })} hint={t('problemsHint')} list={run.problems} />
      <Findings
        title={t('questions', { n: run.questionCount })}
        hint={t('questionsHint')}
        list={run.questions}
      />
      {run.state === 'checked' && <CarryOut run={run} />}
      {run.columns.length > 0 && <ColumnMapping run={run} />}
      <Preview run={run} />
    </>
  )
}
