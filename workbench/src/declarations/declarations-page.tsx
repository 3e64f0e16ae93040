import { PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { usePages } from '#api/use-read.ts'
import { type State, states } from '#engines/workflow/records.ts'
import { Beside } from '#kit/beside.tsx'
import { DataTable } from '#kit/data-table.tsx'
import { ExportButton } from '#kit/export-button.tsx'
import { ChoiceField, FilterBar, useFilters } from '#kit/filters.tsx'
import { orderOf } from '#kit/list-order.tsx'
import { useGo } from '#kit/nav-link.tsx'
import { Page, Part } from '#kit/page.tsx'
import { Empty } from '#kit/states.tsx'
import { useUnit } from '#shell/place.ts'
import { useSession } from '#shell/session/session.ts'
import { useDeclarationColumns } from './declaration-columns.tsx'

type Order = 'recordedAt' | '-recordedAt' | 'day' | '-day'

/** What the unit and everything below it stated without records, and how far its check is. */
export function DeclarationsPage() {
  const { t } = useTranslation('declarations')
  const { t: workflow } = useTranslation('workflow')
  const { id } = useParams()
  const { may } = useSession()
  const go = useGo()
  const { id: organizationId, unit } = useUnit()
  const filters = useFilters(['state', 'mine', 'order'])
  const { state, mine, order } = filters.wishes
  const query = {
    organizationId,
    state: state as State,
    mine: mine ? true : undefined,
    order: order as Order,
  }
  const list = usePages('GET /api/declarations', { query })
  const columns = useDeclarationColumns()
  const button = may('declaration.record') && (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => go('/declarations/new')}>
      {t('open')}
    </Button>
  )
  return (
    <Beside>
      <Page title={t('entry')} note={t('listNote', { unit: unit?.shortName })} actions={button}>
        <FilterBar
          name="declarations"
          filters={filters}
          actions={<ExportButton list="declarations" query={query} />}
        >
          <ChoiceField
            label={t('state')}
            options={states.map((value) => ({ value, label: workflow(`states.${value}`) }))}
            value={state}
            onChange={(next) => filters.wish({ state: next })}
          />
          {may('declaration.record') && (
            <ChoiceField
              label={t('by')}
              options={[{ value: 'yes', label: t('mine') }]}
              value={mine}
              onChange={(next) => filters.wish({ mine: next })}
            />
          )}
        </FilterBar>
        <Part flush>
          <DataTable
            caption={t('entry')}
            columns={id ? columns.filter(({ key }) => key !== 'recordedAt') : columns}
            list={list}
            order={orderOf(filters, '-recordedAt')}
            keyOf={(one) => one.id}
            to={(one) => `/declarations/${one.id}`}
            current={id}
            empty={
              <Empty
                title={t(filters.any ? 'noneFound' : 'none')}
                hint={t(filters.any ? 'noneFoundHint' : 'noneHint')}
                action={button}
              />
            }
          />
        </Part>
      </Page>
    </Beside>
  )
}
