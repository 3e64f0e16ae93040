import { Outlet, useMatch } from 'react-router'
import { RecordMark } from '#engines/workflow/record-mark.tsx'
import { ReturnReason } from '#engines/workflow/return-reason.tsx'
import { WaitsFor } from '#engines/workflow/waits-for.tsx'
import { moment } from '#kit/format.ts'
import { Page } from '#kit/page/page.tsx'
import { Sections } from '#kit/page/sections.tsx'
import { Answered } from '#kit/states.tsx'
import { DocumentActions } from './checking/document-actions.tsx'
import { useDocumentWords } from './document-words.ts'
import { type Opened, useDocument } from './use-document.ts'

/** One document: how it stands, and its sections below. */
export function DocumentPage() {
  const answer = useDocument()
  if (!answer.data) return <Answered from={answer}>{() => null}</Answered>
  return <Whole answer={answer.data} />
}

function Whole({ answer }: { answer: Opened }) {
  const { t } = useDocumentWords()
  const signed = useMatch('/documents/:id/versions/:number') !== null
  const { document, unitName, history, versions } = answer
  const words = [
    unitName,
    document.periodLabel,
    t('changedAt', { moment: moment(document.changedAt) }),
    ...(answer.readAt ? [t('readAt', { moment: moment(answer.readAt) })] : []),
  ]
  const note = (
    <>
      {words.join(' · ')} <RecordMark state={document.state} path="documents" />
    </>
  )
  return (
    <Page title={document.title} note={note} actions={<DocumentActions answer={answer} signed={signed} />}>
      <ReturnReason history={history} state={document.state} />
      <WaitsFor answer={answer} />
      <Sections
        label={t('sections')}
        of={`/documents/${document.id}`}
        sections={[
          { path: '', label: t('text') },
          { path: '/contradictions', label: t('contradictions') },
          { path: '/history', label: t('history') },
          ...(versions.length > 0 ? [{ path: '/issued', label: t('issue.title') }] : []),
          { path: '/versions', label: t('versions.title', { n: versions.length }) },
        ]}
      />
      <Outlet context={answer} />
    </Page>
  )
}
