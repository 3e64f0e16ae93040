import { EditOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Outlet, useMatch } from 'react-router'
import { moment } from '#kit/format.ts'
import { useGo } from '#kit/nav-link.tsx'
import { Page } from '#kit/page/page.tsx'
import { Answered } from '#kit/states.tsx'
import { Downloads } from './downloads.tsx'
import { RemoveForm } from './remove-form.tsx'
import { Sections } from './standing/sections.tsx'
import { Standing } from './standing/standing.tsx'
import { type Appraisal, useAppraisal } from './use-appraisal.ts'
import { FreezeDialog } from './versions/freeze-dialog.tsx'

/** One self-appraisal: how it stands, and its sections below. */
export function AppraisalPage() {
  const answer = useAppraisal()
  if (!answer.data) return <Answered from={answer}>{() => null}</Answered>
  return <Opened answer={answer.data} />
}

function Opened({ answer }: { answer: Appraisal }) {
  const { t } = useTranslation('appraisals')
  const go = useGo()
  // A frozen version and the rules show a total of their own; two would be one too many.
  const signed = useMatch('/appraisals/:id/versions/:number')
  const ruling = useMatch('/appraisals/:id/scheme')
  const [freezing, setFreezing] = useState(false)
  const { appraisal, form, scored, versions, can } = answer
  const note = [
    form.unit,
    t('yearOf', { year: form.year }),
    t('changedAt', { moment: moment(appraisal.changedAt) }),
  ]
  const actions = (
    <>
      {can.write && (
        <Button icon={<EditOutlined />} onClick={() => go(`/appraisals/${appraisal.id}/change`)}>
          {t('change.open')}
        </Button>
      )}
      {!signed && <Downloads id={appraisal.id} />}
      <RemoveForm answer={answer} />
      {can.freeze && (
        <Button type="primary" onClick={() => setFreezing(true)}>
          {t('freeze.open')}
        </Button>
      )}
    </>
  )
  return (
    <Page title={form.project} note={note.join(' · ')} actions={actions}>
      {!signed && !(ruling && can.write) && <Standing scored={scored} />}
      <Sections id={appraisal.id} versions={versions.length} />
      <Outlet context={answer} />
      {freezing && <FreezeDialog answer={answer} onClose={() => setFreezing(false)} />}
    </Page>
  )
}
