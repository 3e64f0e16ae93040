import type { SourceTitleProps } from '#shell/noun.ts'
import { useRegisterWords } from '../register-words.ts'

/** Which record a change changed, in a list of lines. */
export function ChangeTitle({ title }: SourceTitleProps) {
  const { t } = useRegisterWords()
  return t('change.title', { name: title ?? t('source.title') })
}
