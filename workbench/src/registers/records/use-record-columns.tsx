import { columnTraits, fieldsOf, isEmpty } from '@medelge/fields'
import { fieldSetOf } from '@medelge/fields/definition'
import { useTranslation } from 'react-i18next'
import { FactValue } from '#engines/fields/facts/fact-value.tsx'
import { useDefinitionMessages } from '#engines/fields/form/use-definition-messages.ts'
import type { ListColumns } from '#engines/lists/list-contract.ts'
import type { Drawn } from '#engines/lists/use-columns.ts'
import { NamedHere } from '../naming/named.tsx'
import { useRegisterWords } from '../register-words.ts'
import { type Kind, type ListedRecord, useRecordWords } from './record.ts'
import { StandingMark } from './record-mark.tsx'

/** The columns every list has. */
export function useRecordColumns(kind: Kind): ListColumns<'register-records'> {
  const { t } = useRegisterWords()
  const word = useRecordWords(kind)
  return {
    name: { title: word('name'), order: 'name' },
    unit: { of: 'unitName', order: 'unit' },
    area: { of: 'areaName', order: 'area', beside: 'hide', ...(kind.place ? {} : { extra: true }) },
    since: { title: word('since'), order: '-since', align: 'line' },
    until: {
      title: t('state'),
      align: 'line',
      cell: (one) => <StandingMark record={one} kind={kind} validity={one.validity} />,
    },
    code: { order: 'code', align: 'line', extra: true, phone: 'hide' },
    note: { extra: true, phone: 'hide' },
  }
}

/** A column for each field of the list that all see, under its own words: those it shows at once, and those one chooses. */
export function useValueColumns({ form, person }: Kind): Drawn<'register-records'>[] {
  const messages = useDefinitionMessages(form)
  const asked = usePersonColumns(person)
  const { t } = useRegisterWords()
  const countOf = (value: unknown) =>
    isEmpty(value) ? '' : t('fileCount', { n: (value as unknown[]).length })
  const open = { ...form, fields: form.fields.filter(({ see }) => see === undefined) }
  const values = fieldsOf(fieldSetOf(open)).map(([name, field]) => {
    const unit = messages.unit(name)
    const files = field.type === 'evidence'
    const number = columnTraits(field).kind === 'number'
    return {
      key: `values.${name}`,
      title: unit && number ? `${messages.label(name)}（${unit}）` : messages.label(name),
      beside: 'hide' as const,
      ...(number ? { align: 'number' as const } : {}),
      ...(field.listed === 'shown' ? {} : { extra: true as const }),
      cell: (row: ListedRecord) =>
        files ? (
          countOf(row.values[name])
        ) : (
          <NamedHere named={row.named}>
            <FactValue
              name={name}
              field={field}
              value={row.values[name]}
              messages={number ? { ...messages, unit: () => undefined } : messages}
            />
          </NamedHere>
        ),
    }
  })
  return [...asked, ...values]
}

/** What a list of people asks of them, masked. */
function usePersonColumns(person: Kind['person']): Drawn<'register-records'>[] {
  const { t } = useTranslation('members')
  if (!person) return []
  const shown = { phone: 'maskedPhone', idNumber: 'maskedIdNumber', born: 'born' } as const
  return (['phone', 'idNumber', 'born'] as const)
    .filter((trait) => person[trait] !== 'none')
    .map((trait) => ({
      ...{ key: trait, title: t(trait), beside: 'hide' as const },
      ...(trait === 'phone' ? {} : { extra: true as const }),
      cell: ({ member }: ListedRecord) => member?.[shown[trait]] ?? '',
    }))
}
