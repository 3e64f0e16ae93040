import { Choice } from '#kit/controls/choice.tsx'
import { DayField, DaysField } from '#kit/form/date-field.tsx'
import { SearchField } from '#kit/page/filters.tsx'
import styles from './list-bar.module.css'
import type { UrlState } from './list-contract.ts'

/** What a list can be narrowed by, under the names of the address; `given` ones come from elsewhere by a link. */
export type ListFilter =
  | { kind: 'search'; name: string; label: string }
  | {
      kind: 'choice'
      name: string
      label: string
      /** Undefined while they are still to come. */
      options: readonly { value: string; label: string }[] | undefined
    }
  | { kind: 'day'; name: string; label: string; latest?: string }
  | { kind: 'days'; names: readonly [string, string]; label: readonly [string, string] }
  | { kind: 'given'; name: string }

export const namesOf = (filter: ListFilter): readonly string[] =>
  filter.kind === 'days' ? filter.names : [filter.name]

const nameOf = (order: string) => order.replace(/^-/, '')

/** A word of the address as far as the list knows it: a choice that is no more, or an order by a column that is gone, is none. */
export function understood(
  name: string,
  word: string | null,
  filters: readonly ListFilter[],
  orders: readonly string[],
): string | undefined {
  if (word === null) return undefined
  if (name === 'order') return orders.some((order) => nameOf(order) === nameOf(word)) ? word : undefined
  const filter = filters.find((one) => namesOf(one).includes(name))
  if (filter?.kind === 'days' || filter?.kind === 'day')
    return /^\d{4}-\d\d-\d\d$/.test(word) ? word : undefined
  if (filter?.kind !== 'choice' || !filter.options) return word
  return filter.options.some(({ value }) => value === word) ? word : undefined
}

/** The fields of a list's filters, in their written order. */
export function ListFilters({
  filters,
  urlState,
  setUrlState,
}: {
  filters: readonly ListFilter[]
  urlState: UrlState
  setUrlState: (change: Record<string, string | undefined>) => void
}) {
  return filters.map((filter) => {
    if (filter.kind === 'given') return null
    if (filter.kind === 'days') {
      const [from, to] = filter.names
      const change = (first?: string, last?: string) => setUrlState({ [from]: first, [to]: last })
      return (
        <DaysField
          key={from}
          from={urlState[from]}
          to={urlState[to]}
          label={filter.label}
          onChange={change}
        />
      )
    }
    const { name, label } = filter
    const field = {
      label,
      value: urlState[name],
      onChange: (value?: string) => setUrlState({ [name]: value }),
    }
    if (filter.kind === 'day')
      return (
        <div key={name} className={styles.day}>
          <DayField
            quiet
            {...field}
            value={field.value ?? null}
            placeholder={label}
            {...(filter.latest ? { latest: filter.latest } : {})}
            onChange={(day) => field.onChange(day ?? undefined)}
          />
        </div>
      )
    return filter.kind === 'search' ? (
      <SearchField key={name} {...field} />
    ) : (
      <Choice key={name} {...field} none={label} options={filter.options ?? []} />
    )
  })
}
