import { Page, Part } from '#kit/page/page.tsx'
import { RuleForm } from './rule-form.tsx'
import { useRuleWords } from './rule-words.ts'

/** A rule for a metric that no rule feeds yet. */
export function NewRulePage() {
  const { t } = useRuleWords()
  return (
    <Page title={t('newTitle')} note={t('note')} width="narrow">
      <Part>
        <RuleForm />
      </Part>
    </Page>
  )
}
