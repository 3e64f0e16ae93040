import { useFormWords } from '../../form-words.ts'
import styles from '../editor.module.css'

const examples = ['equal', 'not', 'both', 'given', 'sum', 'ratio', 'money', 'years'] as const

/** How a condition or a computed value is written, by examples. */
export function ExpressionHelp() {
  const { t } = useFormWords()
  return (
    <details className={styles.help}>
      <summary>{t('expression.help')}</summary>
      <p>{t('expression.rule')}</p>
      <dl>
        {examples.map((example) => (
          <div key={example}>
            <dt>
              <code>{t(`expression.example.${example}`)}</code>
            </dt>
            <dd>{t(`expression.means.${example}`)}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
