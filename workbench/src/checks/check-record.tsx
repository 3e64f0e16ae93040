import { useOutletContext, useParams } from 'react-router'
import { CheckSession } from '../activities/check-session.tsx'
import { CheckSide } from '../activities/check-side.tsx'
import { CheckDeclaration } from '../declarations/check-declaration.tsx'
import { CheckFacility } from '../facilities/check-facility.tsx'
import { CheckClosing } from '../facilities/closings/check-closing.tsx'
import type { Told } from './checks-page.tsx'

const views: Record<string, typeof CheckSession> = {
  sessions: CheckSession,
  'session-sides': CheckSide,
  declarations: CheckDeclaration,
  facilities: CheckFacility,
  'facility-closings': CheckClosing,
}

/** The record under the checker's eyes. */
export function CheckRecord() {
  const { path, id = '' } = useParams()
  const { several } = useOutletContext<Told>()
  const View = views[path ?? ''] ?? CheckSession
  return <View id={id} keys={!several} />
}
