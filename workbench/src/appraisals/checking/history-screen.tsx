import { Part } from '#kit/page/page.tsx'
import { useOpenAppraisal } from '../use-appraisal.ts'
import { AppraisalHistory } from './appraisal-history.tsx'

/** The history of a form on its own page. */
export function HistoryScreen() {
  const { history } = useOpenAppraisal()
  return (
    <Part>
      <AppraisalHistory history={history} />
    </Part>
  )
}
