import type { SourceTitleProps } from '#shell/noun.ts'
import { useHoldingWords } from './holding-words.ts'

/** The changes of a unit on a day, in a list of lines. */
export function DayTitle({ title }: SourceTitleProps) {
  const { t } = useHoldingWords()
  return t('ofDay', { day: title ?? '' })
}
