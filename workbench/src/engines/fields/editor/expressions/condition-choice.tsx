import type { FieldDefinition } from '@medelge/fields/definition'
import { Select } from 'antd'
import { useState } from 'react'
import { useFormWords } from '../../form-words.ts'
import { useEditor } from '../editor-context.ts'
import { Line } from '../line.tsx'
import { ExpressionInput } from './expression-input.tsx'
import { plainConditions } from './plain-conditions.ts'

/** When a field is asked: always, at one answer of another field, or by an expression of one's own. */
export function ConditionChoice({ field }: { field: FieldDefinition }) {
  const { t } = useFormWords()
  const { definition, edit, problemAt } = useEditor()
  const { code: at, when = '' } = field
  const groups = plainConditions(definition, at)
  const plain =
    when === '' || groups.some(({ conditions }) => conditions.some(({ when: one }) => one === when))
  const [own, setOwn] = useState(!plain)
  const set = (text: string) => edit({ do: 'change', at, keys: { when: text } })
  const wordsOf = (name: string, answer: string) =>
    answer === 'yes' || answer === 'no'
      ? t(`condition.${answer}`, { name })
      : t('condition.is', { name, answer })
  return (
    <>
      <Line label={t('condition.label')} problem={own ? undefined : problemAt(`${at}.when`)}>
        {(id) => (
          <Select
            id={id}
            value={own || !plain ? 'own' : when}
            options={[
              { value: '', label: t('condition.always') },
              ...groups.map(({ name, conditions }) => ({
                label: name,
                options: conditions.map((one) => ({ value: one.when, label: wordsOf(name, one.answer) })),
              })),
              { value: 'own', label: t('condition.own') },
            ]}
            onChange={(next) => {
              setOwn(next === 'own')
              if (next !== 'own') set(next)
            }}
          />
        )}
      </Line>
      {(own || !plain) && (
        <ExpressionInput at={at} name="when" label={t('condition.expression')} value={when} onChange={set} />
      )}
    </>
  )
}
