import { RecordHistory } from '#engines/workflow/record-history.tsx'
import { Part } from '#kit/page/page.tsx'
import { useOpenDocument } from '../use-document.ts'

/** The history of a document on its own page. */
export function HistoryScreen() {
  const { history } = useOpenDocument()
  return (
    <Part>
      <RecordHistory history={history} path="documents" />
    </Part>
  )
}
