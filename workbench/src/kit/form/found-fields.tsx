import { Select } from 'antd'
import { type ComponentType, useState } from 'react'

/** Somebody or something that is found by typing. */
export interface Findable {
  id: string
  name: string
}

/** The word that is typed to find something by. */
export function useTyped() {
  const [word, onSearch] = useState('')
  return { asked: word.trim(), onSearch }
}

interface Finding<F extends Findable> {
  typed: ReturnType<typeof useTyped>
  /** What is found for the word typed. */
  found: readonly F[]
  /** How it is shown: two of one name are told apart. */
  said: (one: F) => string
  /** One that was chosen before, as in a draft that is taken up again, and is called by nobody here. */
  Chosen: ComponentType<{ id: string }>
  placeholder: string
  /** What stands there while nothing is typed, and where nothing is found. */
  nothing: { typed: string; found: string }
}

/** What a place to choose in offers: what is found for the word typed, and before it those that are known already. */
export function useFound<F extends Findable>(known: readonly F[], finding: Finding<F>) {
  const { typed, found, said, Chosen, placeholder, nothing } = finding
  const { asked, onSearch } = typed
  const [picked, setPicked] = useState<readonly F[]>([])
  const offered = [
    ...(asked === '' ? [] : found),
    ...known.filter(({ name }) => asked === '' || name.includes(asked)),
  ]
  const all = new Map<string, F>([...known, ...picked, ...offered].map((one) => [one.id, one]))
  return {
    all,
    remember: (ids: readonly string[]) => setPicked(ids.flatMap((id) => all.get(id) ?? [])),
    shared: {
      placeholder,
      showSearch: { filterOption: false, onSearch },
      notFoundContent: asked === '' ? nothing.typed : nothing.found,
      labelRender: ({ value }: { value?: string | number }) => {
        const one = all.get(String(value))
        return one ? said(one) : <Chosen id={String(value)} />
      },
    },
    options: (chosen: readonly string[]) =>
      [
        ...new Map(
          [...chosen.flatMap((id) => all.get(id) ?? []), ...offered].map((one) => [one.id, one]),
        ).values(),
      ].map((one) => ({ value: one.id, label: said(one) })),
  }
}

type Found = Omit<ReturnType<typeof useFound>, 'all'>

export interface PlaceProps {
  id?: string
  label?: string
}

/** Several that are found by typing. */
export function FoundFields({
  found: { remember, shared, options },
  label,
  value,
  onChange,
  ...field
}: PlaceProps & { found: Found; value?: string[]; onChange?: (ids: string[]) => void }) {
  const chosen = value ?? []
  return (
    <Select
      {...field}
      {...shared}
      aria-label={label}
      mode="multiple"
      value={chosen}
      options={options(chosen)}
      onChange={(ids: string[]) => {
        remember(ids)
        onChange?.(ids)
      }}
    />
  )
}

/** One that is found by typing, or none. */
export function FoundField({
  found: { remember, shared, options },
  label,
  value,
  onChange,
  ...field
}: PlaceProps & { found: Found; value?: string | null; onChange?: (id: string | null) => void }) {
  return (
    <Select
      {...field}
      {...shared}
      aria-label={label}
      allowClear
      value={value ?? undefined}
      options={options(value ? [value] : [])}
      onChange={(id?: string) => {
        remember(id ? [id] : [])
        onChange?.(id ?? null)
      }}
    />
  )
}
