import { type ComponentType, useEffect, useState, useSyncExternalStore } from 'react'
import { look } from '#api/connection.ts'
import { whenAtRest } from '../later/at-rest.ts'
import { isSayWanted, onSayWanted, sayFailed, wantSay } from './say.ts'

/** Fetches the place where things are said once it is wanted, or once the screen is there and rests. */
export function SayPlace() {
  const wanted = useSyncExternalStore(onSayWanted, isSayWanted)
  const [Host, setHost] = useState<ComponentType>()
  useEffect(() => whenAtRest(wantSay), [])
  useEffect(() => {
    if (!wanted) return
    // What could not be fetched is no reason to lose the page: the next time something is to be said it is tried again.
    import('./say-host.tsx').then(
      ({ SayHost }) => setHost(() => SayHost),
      () => {
        sayFailed()
        void look()
      },
    )
  }, [wanted])
  return Host ? <Host /> : null
}
