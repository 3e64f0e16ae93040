import { SESSION_KINDS } from '@medelge/figures'
import { useTranslation } from 'react-i18next'
import { useRead } from '#api/use-read.ts'
import { useFieldMessages } from '#engines/fields/field-messages.ts'
import type { ListQuery, UrlState } from '#engines/lists/list-contract.ts'
import type { ListFilter } from '#engines/lists/list-filters.tsx'
import { states } from '#engines/workflow/records.ts'
import { useYear } from '#shell/chosen.ts'
import type { Kind, State } from './session.ts'

/** What a list of sessions is narrowed by. */
export function useSessionFilters(): ListFilter[] {
  const { t } = useTranslation('activities')
  const messages = useFieldMessages('session')
  const { t: workflow } = useTranslation('workflow')
  const series = useRead('GET /api/series', undefined, { staleTime: 300_000 }).data?.items
  return [
    { kind: 'search', name: 'search', label: t('search') },
    {
      kind: 'choice',
      name: 'state',
      label: t('state'),
      options: states.map((value) => ({ value, label: workflow(`states.${value}`) })),
    },
    {
      kind: 'choice',
      name: 'kind',
      label: messages.label('kind'),
      options: SESSION_KINDS.map((value) => ({ value, label: messages.value('session-kind', value) })),
    },
    {
      kind: 'choice',
      name: 'series',
      label: messages.label('seriesId'),
      options: series?.map(({ id, name }) => ({ value: String(id), label: name })),
    },
    { kind: 'given', name: 'plan' },
    { kind: 'days', names: ['from', 'to'], label: [t('from'), t('to')] },
  ]
}

/** The sessions of a unit, in the year one looks at or between the days asked for. */
export function useSessionQuery(organizationId: number) {
  const year = useYear()
  return ({ search, state, kind, series, plan, from, to }: UrlState): ListQuery<'sessions'> => ({
    organizationId,
    search,
    state: state as State | undefined,
    kind: kind as Kind | undefined,
    activityId: plan,
    seriesId: series ? Number(series) : undefined,
    from: from ?? (to ? undefined : year.from),
    to: to ?? (from ? undefined : year.to),
  })
}
