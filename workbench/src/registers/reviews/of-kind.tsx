import type { ReactNode } from 'react'
import { useParams } from 'react-router'
import { useRead } from '#api/use-read.ts'
import { Answered } from '#kit/states.tsx'
import type { RegisterKindAnswer } from '../kinds/register-kind.ts'

/** A screen of the list that the address names. */
export function OfKind({ children }: { children: (found: RegisterKindAnswer) => ReactNode }) {
  const { code = '' } = useParams()
  const answer = useRead('GET /api/register-kinds/{code}', { params: { code } })
  return <Answered from={answer}>{children}</Answered>
}
