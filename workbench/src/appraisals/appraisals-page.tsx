import { useTranslation } from 'react-i18next'
import type { ListFilter } from '#engines/lists/list-filters.tsx'
import { ListPage } from '#engines/lists/list-page.tsx'
import { type State, states, wordFor } from '#engines/workflow/records.ts'
import { Button } from '#kit/button.tsx'
import { PlusOutlined } from '#kit/icons/places.ts'
import { useGo } from '#kit/nav-link.tsx'
import { useUnit, useYear } from '#shell/chosen.ts'
import { useSession } from '#shell/session/session.ts'
import { useAppraisalColumns } from './appraisal-columns.tsx'

/** Years back from the one worked on, and the next one, whose form is begun early. */
const YEARS = 12

/** The self-appraisals of a unit, newest year first. */
export function AppraisalsPage() {
  const { t } = useTranslation('appraisals')
  const go = useGo()
  const { id: organizationId, unit } = useUnit()
  const { may } = useSession()
  const { year } = useYear()
  const { t: workflow } = useTranslation('workflow')
  const mine: ListFilter = {
    kind: 'choice',
    name: 'mine',
    label: t('by'),
    options: [{ value: 'yes', label: t('mine') }],
  }
  const years = Array.from({ length: YEARS }, (_, back) => String(year + 1 - back))
  return (
    <ListPage
      list="appraisals"
      title={t('title')}
      note={unit?.name}
      begin={
        may('appraisal.write') && (
          <Button type="primary" icon={<PlusOutlined />} onClick={() => go('/appraisals/new')}>
            {t('begin.open')}
          </Button>
        )
      }
      columns={useAppraisalColumns()}
      filters={[
        { kind: 'search', name: 'search', label: t('project') },
        {
          kind: 'choice',
          name: 'of',
          label: t('anyYear'),
          options: years.map((value) => ({ value, label: t('yearOf', { year: value }) })),
        },
        {
          kind: 'choice',
          name: 'state',
          label: t('state'),
          options: states.map((value) => ({
            value,
            label: workflow(`states.${wordFor(value, 'appraisals')}`),
          })),
        },
        ...(may('appraisal.write') ? [mine] : []),
      ]}
      query={({ search, of, state, mine }) => ({
        organizationId,
        search,
        year: of ? Number(of) : undefined,
        state: state as State | undefined,
        mine: mine ? true : undefined,
      })}
      first="-year"
      to={(one) => `/appraisals/${one.id}`}
      none={[t('none', { unit: unit?.shortName }), t('noneHint')]}
      noneFound={[t('noneFound'), t('noneHint')]}
    />
  )
}
