import type { SourceTitleProps } from '#shell/noun.ts'
import { useRegisterWords } from '../register-words.ts'

/** What a merger became, in a list of lines. */
export function MergerTitle({ title }: SourceTitleProps) {
  const { t } = useRegisterWords()
  return t('merge.into', { stays: title ?? t('source.title') })
}
