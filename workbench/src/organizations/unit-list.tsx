import { useParams } from 'react-router'
import { RecordList } from '#engines/lists/record-list.tsx'
import { Empty } from '#kit/states.tsx'
import { kinds, levels } from './organization.ts'
import { useOrganizationWords } from './organization-words.ts'
import { useUnitColumns } from './unit-columns.tsx'

type Kind = (typeof kinds)[number]
type Level = (typeof levels)[number]

/** A unit and all below it as a table, to sort, narrow and take along. */
export function UnitList({ organizationId }: { organizationId: number }) {
  const { t } = useOrganizationWords()
  return (
    <RecordList
      list="units"
      caption={t('title')}
      columns={useUnitColumns()}
      filters={[
        { kind: 'search', name: 'search', label: t('searchList') },
        {
          kind: 'choice',
          name: 'kind',
          label: t('kind'),
          options: kinds.map((value) => ({ value, label: t(`kinds.${value}`) })),
        },
        {
          kind: 'choice',
          name: 'level',
          label: t('level'),
          options: levels.map((value) => ({ value, label: t(`levels.${value}`) })),
        },
      ]}
      query={({ search, kind, level }) => ({
        organizationId,
        search,
        kind: kind as Kind | undefined,
        level: level as Level | undefined,
      })}
      first="code"
      to={(unit) => `/organizations/${unit.id}`}
      current={useParams().id}
      empty={() => <Empty title={t('nothingFound')} hint={t('nothingFoundHint')} />}
    />
  )
}
