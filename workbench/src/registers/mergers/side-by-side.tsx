import { fieldsOf, isEmpty } from '@medelge/fields'
import { fieldSetOf } from '@medelge/fields/definition'
import type { ReactNode } from 'react'
import { FactValue } from '#engines/fields/facts/fact-value.tsx'
import { useDefinitionMessages } from '#engines/fields/form/use-definition-messages.ts'
import { NavLink } from '#kit/nav-link.tsx'
import { NamedHere } from '../naming/named.tsx'
import { type Kind, type RegisterRecord, recordAddress, useRecordWords } from '../records/record.ts'
import { useRegisterWords } from '../register-words.ts'
import styles from './side-by-side.module.css'

export interface Shown extends RegisterRecord {
  unitName: string
  areaName: string | null
}

const textOf = (value: unknown) => JSON.stringify(value ?? null)

/** Records beside each other, a line for each thing they hold; where they differ it is marked, in words too. */
export function SideBySide({
  kind,
  records,
  named,
  mark,
}: {
  kind: Kind
  records: readonly Shown[]
  named: Readonly<Record<string, string>>
  /** What stands below the name of each. */
  mark: (record: Shown) => ReactNode
}) {
  const { t } = useRegisterWords()
  const word = useRecordWords(kind)
  const messages = useDefinitionMessages(kind.form)
  const core: [string, string, (record: Shown) => unknown][] = [
    ['unit', t('unit'), ({ unitName }) => unitName],
    ['area', t('area'), ({ areaName }) => areaName],
    ['since', word('since'), ({ since }) => since],
    ['until', word('until'), ({ until }) => until],
    ['code', t('code'), ({ code }) => code],
    ['note', t('remark'), ({ note }) => note || null],
  ]
  const rows = [
    ...core.map(([key, label, of]) => ({
      ...{ key, label, of },
      cell: (record: Shown): ReactNode => (of(record) as string | null) ?? '—',
    })),
    ...fieldsOf(fieldSetOf(kind.form)).map(([name, field]) => ({
      key: `values.${name}`,
      label: messages.label(name),
      of: ({ values }: Shown): unknown => (isEmpty(values[name] as never) ? null : values[name]),
      cell: ({ values }: Shown): ReactNode => (
        <FactValue name={name} field={field} value={values[name]} messages={messages} />
      ),
    })),
  ].filter(({ of }) => records.some((record) => of(record) !== null))
  return (
    <NamedHere named={named}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what is wider than the page is scrolled by keys */}
      <section className={styles.scroll} tabIndex={0} aria-label={t('twins.compare')}>
        <table className={styles.table}>
          <thead>
            <tr>
              <td />
              {records.map((record) => (
                <th key={record.id} scope="col">
                  <NavLink to={recordAddress(record)}>{record.name}</NavLink>
                  <div className={styles.mark}>{mark(record)}</div>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, label, of, cell }) => {
              // Its code the platform draws: no two have the same.
              const differs = key !== 'code' && new Set(records.map((record) => textOf(of(record)))).size > 1
              return (
                <tr key={key} className={differs ? styles.differs : undefined}>
                  <th scope="row">
                    {label}
                    {differs && <span className="hidden">{t('twins.differs')}</span>}
                  </th>
                  {records.map((record) => (
                    <td key={record.id}>{cell(record)}</td>
                  ))}
                </tr>
              )
            })}
          </tbody>
        </table>
      </section>
    </NamedHere>
  )
}
