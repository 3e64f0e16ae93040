import type { Item } from '#api/contract.ts'
import { ListPage } from '#engines/lists/list-page.tsx'
import { daysBetween, today } from '#kit/format.ts'
import { Mark } from '#kit/mark.tsx'
import { useUnit } from '#shell/chosen.ts'
import { recordAddress, useSaid } from '../records/record.ts'
import { useRegisterWords } from '../register-words.ts'

type Due = Item<'GET /api/register-dues'>

const matters = ['overdue', 'due', 'expired', 'ending'] as const
const tones = { overdue: 'cinnabar', due: 'ochre', expired: 'cinnabar', ending: 'ochre' } as const

/** All that is due of the records of a unit and those below it, whatever their list. */
export function DuesPage() {
  const { t } = useRegisterWords()
  const said = useSaid()
  const { id: organizationId, unit } = useUnit()
  const far = ({ by }: Due) => {
    const days = daysBetween(today(), by)
    return days < 0 ? t('due.past', { n: -days }) : t('due.left', { n: days })
  }
  return (
    <ListPage
      list="register-dues"
      title={t('due.title')}
      note={t('due.note', { unit: unit?.shortName })}
      columns={{
        name: { order: 'name' },
        list: { order: 'list', cell: ({ list }) => said(list) },
        unit: { of: 'unitName', order: 'unit' },
        matter: {
          align: 'line',
          cell: ({ matter, year }) => <Mark tone={tones[matter]}>{t(`due.${matter}`, { year })}</Mark>,
        },
        by: {
          ...{ order: 'by', align: 'line' },
          cell: (row) => (
            <>
              {row.by} <span className="muted small">{far(row)}</span>
            </>
          ),
        },
      }}
      filters={[
        { kind: 'search', name: 'search', label: t('search') },
        {
          kind: 'choice',
          name: 'matter',
          label: t('due.matter'),
          options: matters.map((value) => ({ value, label: t(`due.kind.${value}`) })),
        },
      ]}
      query={({ search, matter }) => ({
        ...{ organizationId, search },
        matter: matter as Due['matter'] | undefined,
      })}
      first="by"
      to={({ kind, recordId }) => recordAddress({ kind, id: recordId })}
      none={[t('due.none'), t('due.noneHint')]}
      noneFound={[t('noneFound'), t('due.noneHint')]}
    />
  )
}
