import { useRead } from '#api/use-read.ts'
import { CheckView } from '#engines/workflow/check-view.tsx'
import { WaitsFor } from '#engines/workflow/waits-for.tsx'
import { NavLink } from '#kit/nav-link.tsx'
import { useDocumentWords } from '../document-words.ts'
import { ErratumWords } from './errata-notice.tsx'

/** What is said to be wrong in a frozen version, under the checker’s eyes. */
export function CheckErratum({ id, keys }: { id: string; keys: boolean }) {
  const { t } = useDocumentWords()
  const answer = useRead('GET /api/document-errata/{id}', { params: { id } })
  return (
    <CheckView
      path="document-errata"
      id={id}
      keys={keys}
      answer={answer}
      record={answer.data?.erratum}
      title={answer.data?.title}
      may={answer.data?.can.check === true}
    >
      {(whole) => (
        <>
          <WaitsFor answer={whole} />
          <p>
            <ErratumWords erratum={whole.erratum} />
          </p>
          <p>
            <NavLink to={`/documents/${whole.erratum.documentId}/versions/${whole.erratum.number}`}>
              {t('errata.version', { number: whole.erratum.number })}
            </NavLink>
          </p>
        </>
      )}
    </CheckView>
  )
}
