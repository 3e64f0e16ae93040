import { useTranslation } from 'react-i18next'
import { Outlet, useMatch } from 'react-router'
import { RecordMark } from '#engines/workflow/record-mark.tsx'
import { ReturnReason } from '#engines/workflow/return-reason.tsx'
import { WaitsFor } from '#engines/workflow/waits-for.tsx'
import { moment } from '#kit/format.ts'
import { Page } from '#kit/page/page.tsx'
import { Sections } from '#kit/page/sections.tsx'
import { Answered } from '#kit/states.tsx'
import { AppraisalActions } from './checking/appraisal-actions.tsx'
import { Score } from './score/score.tsx'
import { type Appraisal, useAppraisal } from './use-appraisal.ts'

/** One self-appraisal: how it stands, and its sections below. */
export function AppraisalPage() {
  const answer = useAppraisal()
  if (!answer.data) return <Answered from={answer}>{() => null}</Answered>
  return <Opened answer={answer.data} />
}

function Opened({ answer }: { answer: Appraisal }) {
  const { t } = useTranslation('appraisals')
  // A frozen version and the rules show a total of their own; two would be one too many.
  const signed = useMatch('/appraisals/:id/versions/:number') !== null
  const ruling = useMatch('/appraisals/:id/scheme')
  const { appraisal, form, scored, readAt, versions, history, can } = answer
  const words = [
    form.unit,
    t('yearOf', { year: form.year }),
    t('changedAt', { moment: moment(appraisal.changedAt) }),
  ]
  const note = (
    <>
      {words.join(' · ')} <RecordMark state={appraisal.state} path="appraisals" />
    </>
  )
  return (
    <Page title={form.project} note={note} actions={<AppraisalActions answer={answer} signed={signed} />}>
      <ReturnReason history={history} state={appraisal.state} />
      <WaitsFor answer={answer} />
      {!signed && !(ruling && can.write) && <Score scored={scored} readAt={readAt} />}
      <Sections
        label={t('sections')}
        of={`/appraisals/${appraisal.id}`}
        sections={[
          { path: '', label: t('form') },
          { path: '/monitor', label: t('monitor.title') },
          { path: '/scheme', label: t('scheme.title') },
          { path: '/contradictions', label: t('contradictions.title') },
          { path: '/history', label: t('history.title') },
          { path: '/versions', label: t('versions.title', { n: versions.length }) },
        ]}
      />
      <Outlet context={answer} />
    </Page>
  )
}
