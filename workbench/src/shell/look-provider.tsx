import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { useMedia } from '#kit/media.ts'
import { keep, kept } from '#kit/memory.ts'
import { SayPlace } from '#kit/say/say-place.tsx'
import { Look, type LookChoice } from '#theme/look.ts'
import { layTokens, type Tone } from '#theme/tokens.ts'

/** Lays the look over everything below it, and keeps the wish. */
export function LookProvider({ children }: { children: ReactNode }) {
  const [choice, setChoice] = useState<LookChoice>(() => kept<LookChoice>('look') ?? 'system')
  const night = useMedia('(prefers-color-scheme: dark)')
  const tone: Tone = choice === 'system' ? (night ? 'dark' : 'light') : choice

  useEffect(() => layTokens(tone), [tone])
  const look = useMemo(
    () => ({
      tone,
      choice,
      choose: (next: LookChoice) => {
        keep('look', next)
        setChoice(next)
      },
    }),
    [tone, choice],
  )
  return (
    <Look value={look}>
      {children}
      <SayPlace />
    </Look>
  )
}
