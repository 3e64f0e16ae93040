import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, Suspense, useEffect, useMemo } from 'react'
import { ApiError } from '#api/api-error.ts'
import type { Answer } from '#api/contract.ts'
import { workingAs } from '#api/sign-in-again.ts'
import { useRead } from '#api/use-read.ts'
import { DraftOwner } from '#kit/drafts/use-draft.ts'
import { later } from '#kit/later/later.ts'
import { Failure, Loading } from '#kit/states.tsx'
import { part } from '../noun.ts'
import { SessionContext } from './session.ts'
import { SignInAgain } from './sign-in-again.tsx'

const SignIn = later(() => import('./sign-in.tsx'), 'SignIn')
const FirstSteps = part(() => import('./first-steps.tsx'), 'FirstSteps')

/** Lets in who is signed in; everyone else meets the door, and comes back to the address they asked for. */
export function SessionGate({ children }: { children: ReactNode }) {
  const client = useQueryClient()
  const me = useRead('GET /api/me', undefined, { staleTime: 60_000 })
  // Another person may have sat here before: nothing they saw may be shown from memory.
  const entered = () => {
    client.clear()
    return me.refetch()
  }
  if (me.error instanceof ApiError && me.error.status === 401)
    return (
      <Suspense fallback={<Loading />}>
        <SignIn onEntered={entered} />
      </Suspense>
    )
  if (me.error && !me.data) return <Failure error={me.error} retry={me.refetch} />
  if (!me.data) return <Loading />
  if (me.data.demands)
    return (
      <Suspense fallback={<Loading />}>
        <FirstSteps demand={me.data.demands} onDone={entered} />
      </Suspense>
    )
  return <SignedIn me={me.data}>{children}</SignedIn>
}

function SignedIn({ me, children }: { me: Answer<'GET /api/me'>; children: ReactNode }) {
  const client = useQueryClient()
  // They came along, so that no screen has to ask for them first; later each is asked for by itself.
  useMemo(() => {
    client.setQueryData(['GET /api/notification-counts', {}], me.counts)
    client.setQueryData(['GET /api/list-views', {}], me.lists)
  }, [client, me])
  const session = useMemo(() => {
    const { home } = me
    const held = new Set(me.may)
    const seats = [...new Set(me.person.roles.map((seat) => seat.organizationId))]
    return {
      person: me.person,
      home: home.organization,
      root: home.chain.at(-1)?.id ?? home.organization.id,
      year: me.year,
      seats: seats.length > 0 ? seats : [home.organization.id],
      may: (permission: string) => held.has(permission),
    }
  }, [me])
  // From here on a session that ends is taken up again over the page.
  const { id } = me.person
  useEffect(() => {
    workingAs(id)
    return () => workingAs(undefined)
  }, [id])
  return (
    <SessionContext value={session}>
      <DraftOwner value={id}>{children}</DraftOwner>
      <SignInAgain person={me.person} />
    </SessionContext>
  )
}
