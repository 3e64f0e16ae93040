import { useState } from 'react'
import { Navigate } from 'react-router'
import { useDraft } from '#kit/drafts/use-draft.ts'
import { Answered, Loading } from '#kit/states.tsx'
import { type Appraisal, useAppraisal } from '../use-appraisal.ts'
import { ChangeScreen } from './change-screen.tsx'

/** The form as one finds it is what one changes; later readings do not disturb what is being written. */
export function ChangePage() {
  const answer = useAppraisal()
  return <Answered from={answer}>{(found) => <Kept key={found.appraisal.id} found={found} />}</Answered>
}

function Kept({ found }: { found: Appraisal }) {
  const [start] = useState(found)
  const { id, version } = start.appraisal
  const draft = useDraft({ form: 'appraisal.change', record: id, version })
  // Handed in or frozen it is not written in: the form itself says what can be done.
  if (!start.can.write) return <Navigate to={`/appraisals/${id}`} replace />
  return draft === undefined ? <Loading /> : <ChangeScreen start={start} kept={draft} />
}
