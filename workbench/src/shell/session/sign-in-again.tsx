import { Suspense, useEffect } from 'react'
import { useExpired } from '#api/sign-in-again.ts'
import { whenAtRest } from '#kit/later/at-rest.ts'
import { part } from '../noun.ts'
import type { Session } from './session.ts'

const load = () => import('./sign-in-layer.tsx')
const SignInLayer = part(load, 'SignInLayer')

/** Stands by for a session that ends; the door is fetched beforehand, so that it opens whatever happened meanwhile. */
export function SignInAgain({ person }: { person: Session['person'] }) {
  const expired = useExpired()
  useEffect(() => whenAtRest(() => void load().catch(() => undefined)), [])
  if (!expired) return null
  return (
    <Suspense fallback={null}>
      <SignInLayer person={person} />
    </Suspense>
  )
}
