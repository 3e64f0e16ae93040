import { Suspense } from 'react'
import { useContributions } from '#shell/nouns-context.ts'
import type { Source } from './source-param.ts'

/** What the record behind a line is called, as its noun says it. */
export function SourceTitle({ source, note }: { source: Source & { title: string | null }; note: string }) {
  const Title = useContributions('sources')[source.kind]?.title
  return <Suspense fallback="…">{Title ? <Title title={source.title} note={note} /> : source.kind}</Suspense>
}
