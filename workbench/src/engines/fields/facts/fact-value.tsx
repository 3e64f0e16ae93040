import { isEmpty, type Translated } from '@medelge/fields'
import { type ComponentType, use } from 'react'
import { factText } from '../field-value.tsx'
import { type NamedType, type NamedValueProps, NamedValuesContext } from '../inputs/named-inputs.ts'
import type { FactProps } from './fact-props.ts'
import styles from './facts.module.css'
import { RowsTable } from './rows-table.tsx'

/** A value as people read it: with its unit, behind its mask, by its name; a dash where there is none. */
export function FactValue(props: FactProps) {
  const { name, field, value, messages } = props
  const names = use(NamedValuesContext)
  if (isEmpty(value)) return '—'
  if (field.type === 'rows') return <RowsTable {...props} field={field} cell={FactValue} />
  if (field.type === 'translated') return <InTwoScripts {...(value as Translated)} />
  if (field.type === 'evidence') {
    const Files = names.evidence
    return Files ? <Files ids={value as readonly string[]} /> : null
  }
  const Name = names[field.type as NamedType] as ComponentType<NamedValueProps> | undefined
  if (Name)
    return [value].flat().map((id) => (
      <div key={String(id)}>
        <Name field={field as NamedValueProps['field']} id={id as string | number} />
      </div>
    ))
  const text = factText(name, field, value, messages)
  return field.type === 'text' ? <span className={styles.text}>{text}</span> : text
}

const InTwoScripts = ({ zh, mn }: Translated) => (
  <>
    {zh && <div>{zh}</div>}
    {mn && (
      <div className="mongolian" lang="mn-Mong">
        {mn}
      </div>
    )}
  </>
)
