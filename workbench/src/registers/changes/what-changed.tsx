import { fieldsOf } from '@medelge/fields'
import { fieldSetOf } from '@medelge/fields/definition'
import type { ReactNode } from 'react'
import { FactValue } from '#engines/fields/facts/fact-value.tsx'
import { useDefinitionMessages } from '#engines/fields/form/use-definition-messages.ts'
import { NamedHere } from '../naming/named.tsx'
import { useRecordWords } from '../records/record.ts'
import { useRegisterWords } from '../register-words.ts'
import type { ChangeAnswer, ReadFacts } from './change.ts'
import styles from './changes.module.css'

const same = (a: unknown, b: unknown) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null)

/** What is otherwise from the day of a change on: before and after, side by side; nothing else. */
export function WhatChanged({ answer: { kind, before, after, named, files } }: { answer: ChangeAnswer }) {
  const { t } = useRegisterWords()
  const word = useRecordWords(kind)
  const messages = useDefinitionMessages(kind.form)
  if (!after) return null
  const nameOf = (type: string, id: number | null) => (id === null ? '—' : (named[`${type}:${id}`] ?? id))
  const core: [string, (facts: ReadFacts) => ReactNode][] = [
    [word('name'), ({ name }) => name],
    [t('unit'), ({ organizationId }) => nameOf('organization', organizationId)],
    [t('area'), ({ areaId }) => nameOf('area', areaId)],
  ]
  const own = fieldsOf(fieldSetOf(kind.form)).filter(
    ([code]) => !same(before.values[code], after.values[code]),
  )
  const rows: [string, ReactNode, ReactNode][] = [
    ...core
      .map(([label, of]) => [label, of(before), of(after)] as [string, ReactNode, ReactNode])
      .filter(([, was, is]) => was !== is),
    ...own.map(([code, field]): [string, ReactNode, ReactNode] => [
      messages.label(code),
      <FactValue key="was" name={code} field={field} value={before.values[code]} messages={messages} />,
      <FactValue key="is" name={code} field={field} value={after.values[code]} messages={messages} />,
    ]),
  ]
  if (rows.length === 0) return <p className="muted">{t('change.nothing')}</p>
  return (
    <NamedHere named={named} files={files}>
      <table className={styles.changed}>
        <thead>
          <tr>
            <th scope="col">{t('change.what')}</th>
            <th scope="col">{t('change.was')}</th>
            <th scope="col">{t('change.is')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([label, was, is]) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td className="muted">{was}</td>
              <td>{is}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </NamedHere>
  )
}
