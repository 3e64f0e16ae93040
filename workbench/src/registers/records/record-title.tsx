import type { SourceTitleProps } from '#shell/noun.ts'
import { useRegisterWords } from '../register-words.ts'

/** A record's name, in a list of lines. */
export function RecordTitle({ title }: SourceTitleProps) {
  const { t } = useRegisterWords()
  return title ?? t('source.title')
}
