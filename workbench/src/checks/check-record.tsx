import { Navigate, useOutletContext, useParams } from 'react-router'
import { addressOf } from '#engines/workflow/records.ts'
import { CheckSession } from '../activities/check-session.tsx'
import { CheckDeclaration } from '../declarations/check-declaration.tsx'
import type { Told } from './checks-page.tsx'

/** The record under the checker's eyes. */
export function CheckRecord() {
  const { path, id = '' } = useParams()
  const { several } = useOutletContext<Told>()
  const View = path === 'declarations' ? CheckDeclaration : CheckSession
  return <View id={id} keys={!several} />
}

export function OldCheckAddress() {
  const { id = '' } = useParams()
  return <Navigate to={addressOf({ path: 'sessions', id })} replace />
}
