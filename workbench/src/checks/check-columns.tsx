import { useTranslation } from 'react-i18next'
import { useFieldMessages } from '#engines/fields/field-messages.ts'
import type { ListColumns } from '#engines/lists/list-contract.ts'
import { Flags } from '#engines/workflow/flags.tsx'
import { InsteadOf } from '#engines/workflow/instead-of.tsx'
import type { Waiting } from '#engines/workflow/records.ts'
import { daysSince, exact } from '#kit/format.ts'
import { usePeriodLabel } from '../figures/index.ts'

/** What it is and of when, and what a checker must know before opening it. */
function Waits({ title, path, when, flags, insteadOf }: Waiting) {
  const words = useFieldMessages('check')
  const periodLabel = usePeriodLabel()
  return (
    <>
      {title}
      <div className="muted small">
        {words.value('checked-kind', path)} · {periodLabel(when)}
      </div>
      {insteadOf && <InsteadOf unit={insteadOf.name} />}
      <Flags flags={flags} short />
    </>
  )
}

export function useCheckColumns(): ListColumns<'checks'> {
  const { t } = useTranslation('checks')
  const words = useFieldMessages('check')
  const periodLabel = usePeriodLabel()
  const amount = (one: Waiting) => (
    <>
      {exact(one.amount)} <span className="muted small">{one.unit}</span>
    </>
  )
  return {
    title: { title: t('what'), cell: (one) => <Waits {...one} /> },
    kind: { extra: true, align: 'line', cell: ({ path }) => words.value('checked-kind', path) },
    unit: { of: 'unitName', order: 'unit' },
    when: { extra: true, align: 'line', cell: ({ when }) => periodLabel(when) },
    amount: { align: 'number', cell: amount },
    measure: { of: 'unit', extra: true, align: 'line' },
    flags: { extra: true, cell: ({ flags }) => <Flags flags={flags} short /> },
    waits: {
      title: t('waits'),
      ...{ order: 'waits', align: 'number' },
      cell: ({ submittedAt }) => t('days', { n: daysSince(submittedAt) }),
    },
  }
}
