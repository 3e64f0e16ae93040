import { Mark } from '#kit/mark.tsx'
import type { Key } from './key.ts'
import { useKeyWords } from './key-words.ts'

const tones = { open: 'grass', ending: 'ochre', over: 'plain', revoked: 'plain' } as const

/** Whether a key opens something now. */
export function KeyMark({ state }: Pick<Key, 'state'>) {
  const { t } = useKeyWords()
  return <Mark tone={tones[state]}>{t(`state.${state}`)}</Mark>
}
