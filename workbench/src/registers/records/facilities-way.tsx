import { Navigate, useSearchParams } from 'react-router'
import { lastingParams } from '#kit/nav-link.tsx'
import { withUrlState } from '#kit/url-state.ts'
import { listAddress } from './record.ts'

/** What each kind of facility was called in addresses, and the list it has become. */
const lists: Readonly<Record<string, string>> = {
  'e-station': 'e-stations',
  'reading-point': 'press-villages',
  exhibit: 'exhibits',
  caravan: 'caravans',
  'mobile-museum': 'mobile-museums',
  museum: 'museums',
  base: 'outreach-bases',
  courtyard: 'courtyards',
}
const turns: Readonly<Record<string, string>> = { opened: 'entered', closed: 'left' }

/** Leads from the address facilities had to their lists, or to the one that was asked for, with what else was asked. */
export function FacilitiesWay() {
  const [asked] = useSearchParams()
  // The frame writes these into the address; until it has, it would write them into the one that is left.
  if (!lastingParams.every((name) => asked.has(name))) return null
  const list = lists[asked.get('kind') ?? '']
  const turn = turns[asked.get('turn') ?? ''] ?? null
  const kept = withUrlState(asked, { kind: null, order: null, turn })
  return <Navigate to={{ pathname: list ? listAddress(list) : '/registers', search: `${kept}` }} replace />
}
