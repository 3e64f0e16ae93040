import { useState } from 'react'
import { useRead } from '#api/use-read.ts'
import { Button } from '#kit/button.tsx'
import { onTop } from '#kit/later/on-top.ts'
import { Part } from '#kit/page/page.tsx'
import { Answered, Empty } from '#kit/states.tsx'
import { useDocumentWords } from '../document-words.ts'
import { ErrataPart } from '../errata/errata-part.tsx'
import { useOpenDocument } from '../use-document.ts'
import { Issue } from './issue.tsx'

const IssueDialog = onTop(() => import('./issue-dialog.tsx'), 'IssueDialog')

/** To whom a document was sent, who has read it, and what was found wrong since. */
export function IssuedScreen() {
  const { t } = useDocumentWords()
  const opened = useOpenDocument()
  const { id } = opened.document
  const answer = useRead('GET /api/documents/{id}/issues', { params: { id } })
  const [sending, setSending] = useState(false)
  return (
    <Answered from={answer}>
      {({ stands, issues, errata, can }) => (
        <>
          <Part
            title={t('issue.title')}
            actions={
              can.issue &&
              stands !== null && (
                <Button type="primary" onClick={() => setSending(true)}>
                  {t('issue.open')}
                </Button>
              )
            }
          >
            {issues.length === 0 ? (
              <Empty title={t('issue.none')} hint={t(stands === null ? 'issue.notYet' : 'issue.hint')} />
            ) : (
              issues.map((issue) => <Issue key={issue.id} issue={issue} may={can.issue === true} />)
            )}
          </Part>
          <ErrataPart id={id} stands={stands} errata={errata} may={can.write === true} />
          {sending && stands !== null && (
            <IssueDialog answer={opened} number={stands} onClose={() => setSending(false)} />
          )}
        </>
      )}
    </Answered>
  )
}
