import { useTranslation } from 'react-i18next'
import { useRead } from '#api/use-read.ts'

/** The rules for new passwords of this platform, and the sentence that says them; none until the server has told. */
export function usePasswordHint() {
  const { t } = useTranslation('shell')
  const rules = useRead('GET /api/sign-in-ways').data?.passwordRules
  const said = rules && t(rules.kinds > 1 ? 'password.hintKinds' : 'password.hint', { ...rules })
  return rules ? { hint: said, rules: [{ min: rules.least, message: said ?? '' }] } : {}
}
