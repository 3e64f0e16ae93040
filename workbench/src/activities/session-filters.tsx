import { SESSION_KINDS } from '@medelge/figures'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useRead } from '#api/use-read.ts'
import { states } from '#engines/workflow/records.ts'
import { DaysField } from '#kit/date-field.tsx'
import { ChoiceField, FilterBar, SearchField } from '#kit/filters.tsx'
import type { useSessions } from './use-sessions.ts'

/** What a list of sessions is narrowed by. */
export function SessionFilters({
  filters,
  actions,
}: {
  filters: ReturnType<typeof useSessions>['filters']
  actions: ReactNode
}) {
  const { t } = useTranslation('activities')
  const { t: workflow } = useTranslation('workflow')
  const series = useRead('GET /api/series', undefined, { staleTime: 300_000 })
  const { wishes, wish } = filters
  return (
    <FilterBar name="activities" filters={filters} actions={actions}>
      <SearchField label={t('search')} value={wishes.search} onChange={(search) => wish({ search })} />
      <ChoiceField
        label={t('state')}
        options={states.map((value) => ({ value, label: workflow(`states.${value}`) }))}
        value={wishes.state}
        onChange={(state) => wish({ state })}
      />
      <ChoiceField
        label={t('kind')}
        options={SESSION_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        value={wishes.kind}
        onChange={(kind) => wish({ kind })}
      />
      <ChoiceField
        label={t('series')}
        options={(series.data?.items ?? []).map(({ id, name }) => ({ value: String(id), label: name }))}
        value={wishes.series}
        onChange={(next) => wish({ series: next })}
      />
      <DaysField
        from={wishes.from}
        to={wishes.to}
        label={[t('from'), t('to')]}
        onChange={(from, to) => wish({ from, to })}
      />
    </FilterBar>
  )
}
