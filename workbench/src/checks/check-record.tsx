import { Suspense } from 'react'
import { useOutletContext, useParams } from 'react-router'
import { Loading } from '#kit/states.tsx'
import { Lost } from '#shell/lost.tsx'
import { useContributions } from '#shell/nouns-context.ts'
import type { Told } from './checks-page.tsx'

/** The record under the checker's eyes, as its own noun shows it. */
export function CheckRecord() {
  const { path = '', id = '' } = useParams()
  const { several } = useOutletContext<Told>()
  const View = useContributions('checkViews')[path]
  if (!View) return <Lost />
  return (
    <Suspense fallback={<Loading />}>
      <View id={id} keys={!several} />
    </Suspense>
  )
}
