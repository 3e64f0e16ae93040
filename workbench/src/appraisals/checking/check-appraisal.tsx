import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { useRead } from '#api/use-read.ts'
import { CheckView } from '#engines/workflow/check-view.tsx'
import { WaitsFor } from '#engines/workflow/waits-for.tsx'
import { later } from '#kit/later/later.ts'
import { NavLink } from '#kit/nav-link.tsx'
import { Loading } from '#kit/states.tsx'
import { FormBody } from '../form-screen.tsx'
import { Score } from '../score/score.tsx'

// Below the form: it comes once that stands.
const AppraisalHistory = later(() => import('./appraisal-history.tsx'), 'AppraisalHistory')

/** A form under the checker's eyes, as it was read when it was handed in. */
export function CheckAppraisal({ id, keys }: { id: string; keys: boolean }) {
  const { t } = useTranslation('appraisals')
  const answer = useRead('GET /api/appraisals/{id}', { params: { id }, query: {} })
  return (
    <CheckView
      path="appraisals"
      id={id}
      keys={keys}
      answer={answer}
      record={answer.data?.appraisal}
      title={answer.data?.form.project}
      may={answer.data?.can.check === true}
    >
      {(whole) => (
        <>
          <WaitsFor answer={whole} />
          <Score scored={whole.scored} readAt={whole.readAt} />
          <p>
            <NavLink to={`/appraisals/${id}`}>{t('openWhole')}</NavLink>
          </p>
          <FormBody answer={whole} narrow />
          <Suspense fallback={<Loading lines={3} />}>
            <AppraisalHistory history={whole.history} />
          </Suspense>
        </>
      )}
    </CheckView>
  )
}
