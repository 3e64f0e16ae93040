import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useEffect, useMemo } from 'react'
import { ApiError } from '#api/api-error.ts'
import type { Answer } from '#api/contract.ts'
import { workingAs } from '#api/sign-in-again.ts'
import { useRead } from '#api/use-read.ts'
import { DraftOwner } from '#kit/drafts/use-draft.ts'
import { today } from '#kit/format.ts'
import { Answered, Failure, Loading } from '#kit/states.tsx'
import { FirstPassword } from './first-password.tsx'
import { SessionContext } from './session.ts'
import { SignIn } from './sign-in.tsx'
import { SignInAgain } from './sign-in-again.tsx'

/** Lets in who is signed in; everyone else meets the door, and comes back to the address they asked for. */
export function SessionGate({ children }: { children: ReactNode }) {
  const client = useQueryClient()
  const me = useRead('GET /api/me', undefined, { staleTime: 60_000 })
  // Another person may have sat here before: nothing they saw may be shown from memory.
  const entered = () => {
    client.clear()
    return me.refetch()
  }
  if (me.error instanceof ApiError && me.error.status === 401) return <SignIn onEntered={entered} />
  if (me.error && !me.data) return <Failure error={me.error} retry={me.refetch} />
  if (!me.data) return <Loading />
  if (me.data.person.mustChangePassword) return <FirstPassword onChanged={entered} />
  return <SignedIn me={me.data}>{children}</SignedIn>
}

/**
 * This year where work goes on. A platform whose records ended long ago shows the last year that was whole; the
 * middle of the newest records decides, so that one late record does not turn everybody's page to an empty year.
 */
function yearToShow(days: readonly string[]): number {
  const now = Number(today().slice(0, 4))
  const middle = days[Math.floor(days.length / 2)]
  if (!middle || now - Number(middle.slice(0, 4)) <= 1) return now
  return Number(middle.slice(0, 4)) - (middle.slice(5, 7) < '03' ? 1 : 0)
}

function SignedIn({ me, children }: { me: Answer<'GET /api/me'>; children: ReactNode }) {
  const home = me.person.roles[0]?.organizationId ?? me.person.organizationId
  const unit = useRead('GET /api/organizations/{id}', { params: { id: home } }, { staleTime: 300_000 })
  const root = unit.data?.chain.at(-1)?.id
  const query = { organizationId: home, state: 'counted', limit: 21 } as const
  const newest = useRead(
    'GET /api/sessions',
    { query },
    { enabled: me.may.includes('session.read'), staleTime: 300_000 },
  )
  const year = yearToShow(newest.data?.items.map(({ day }) => day) ?? [])
  const session = useMemo(() => {
    const held = new Set(me.may)
    const seats = [...new Set(me.person.roles.map((seat) => seat.organizationId))]
    return {
      person: me.person,
      home,
      root: root ?? home,
      year,
      seats: seats.length > 0 ? seats : [home],
      may: (permission: string) => held.has(permission),
    }
  }, [me, home, root, year])
  // From here on a session that ends is taken up again over the page.
  const { id } = me.person
  useEffect(() => {
    workingAs(id)
    return () => workingAs(undefined)
  }, [id])
  if (newest.isLoading) return <Loading />
  return (
    <Answered from={unit}>
      {() => (
        <SessionContext value={session}>
          <DraftOwner value={id}>{children}</DraftOwner>
          <SignInAgain person={me.person} />
        </SessionContext>
      )}
    </Answered>
  )
}
