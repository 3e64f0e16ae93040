import { fieldSetOf, type LeftValue } from '@medelge/fields/definition'
import { useTranslation } from 'react-i18next'
import { useDefinitionMessages } from '../form/use-definition-messages.ts'
import { FactValue } from './fact-value.tsx'
import styles from './facts.module.css'

/** Values whose fields were taken out since, each under the words of the last version that had it. */
export function LeftFacts({ left }: { left: readonly LeftValue[] }) {
  const { t } = useTranslation('kit')
  if (left.length === 0) return null
  return (
    <section className={styles.left}>
      <h3>{t('leftValues')}</h3>
      <dl>
        {left.map((one) => (
          <Left key={`${one.definition.version} ${one.field.code}`} {...one} />
        ))}
      </dl>
    </section>
  )
}

function Left({ definition, field: { code }, value }: LeftValue) {
  const messages = useDefinitionMessages(definition)
  const field = fieldSetOf(definition)[code]
  return (
    field && (
      <div>
        <dt className="muted">{messages.label(code)}</dt>
        <dd>
          <FactValue name={code} field={field} value={value} messages={messages} />
        </dd>
      </div>
    )
  )
}
