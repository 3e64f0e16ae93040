import { useState } from 'react'
import { Answered } from '#kit/states.tsx'
import { type Appraisal, useAppraisal } from '../use-appraisal.ts'
import { ChangeScreen } from './change-screen.tsx'

/** The form as one finds it is what one changes; later readings do not disturb what is being written. */
export function ChangePage() {
  const answer = useAppraisal()
  return <Answered from={answer}>{(found) => <Kept key={found.appraisal.id} found={found} />}</Answered>
}

function Kept({ found }: { found: Appraisal }) {
  const [start] = useState(found)
  return <ChangeScreen start={start} />
}
