import { useRead } from '#api/use-read.ts'
import type { SourceProps } from '#shell/noun.ts'
import { SeenSource } from '../../figures/index.ts'
import { useMergerTitle } from './check-merger.tsx'
import { MergerBody } from './merger-body.tsx'

/** A merger behind a figure that moved. */
export function MergerSource({ id }: SourceProps) {
  const titleOf = useMergerTitle()
  const answer = useRead('GET /api/register-mergers/{id}', { params: { id } })
  return (
    <SeenSource from={answer}>
      {(whole) => (
        <>
          <h2>{titleOf(whole)}</h2>
          <MergerBody answer={whole} />
        </>
      )}
    </SeenSource>
  )
}
