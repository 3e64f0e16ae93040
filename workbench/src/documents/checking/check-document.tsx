import { useRead } from '#api/use-read.ts'
import { CheckView } from '#engines/workflow/check-view.tsx'
import { WaitsFor } from '#engines/workflow/waits-for.tsx'
import { NavLink } from '#kit/nav-link.tsx'
import { useDocumentWords } from '../document-words.ts'
import { Moved } from '../text/moved.tsx'
import { WholeText } from '../text/whole-text.tsx'

/** A document under the checker’s eyes, as it was read when it was handed in. */
export function CheckDocument({ id, keys }: { id: string; keys: boolean }) {
  const { t } = useDocumentWords()
  const answer = useRead('GET /api/documents/{id}', { params: { id } })
  return (
    <CheckView
      path="documents"
      id={id}
      keys={keys}
      answer={answer}
      record={answer.data?.document}
      title={answer.data?.document.title}
      may={answer.data?.can.check === true}
    >
      {(whole) => (
        <>
          <WaitsFor answer={whole} />
          <p>
            <NavLink to={`/documents/${id}`}>{t('openWhole')}</NavLink>
          </p>
          <Moved moved={whole.moved} figures={whole.figures} />
          <WholeText
            sections={whole.sections}
            figures={whole.figures}
            records={whole.records}
            forms={whole.forms}
            embedded={whole.embedded}
            frozen
          />
        </>
      )}
    </CheckView>
  )
}
