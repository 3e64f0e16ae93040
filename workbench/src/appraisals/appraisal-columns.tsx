import { formatQuantity } from '@medelge/appraisal'
import { useTranslation } from 'react-i18next'
import type { ListColumns, Row } from '#engines/lists/list-contract.ts'
import { RecordMark } from '#engines/workflow/record-mark.tsx'
import { Mark } from '#kit/mark.tsx'
import { FrozenSign } from './score/frozen-sign.tsx'

/** How much is wrong or open in a form. */
function Findings({ wrong, open }: Pick<Row<'appraisals'>, 'wrong' | 'open'>) {
  const { t } = useTranslation('appraisals')
  if (wrong > 0) return <Mark tone="cinnabar">{t('wrongCount', { n: wrong })}</Mark>
  if (open > 0) return <Mark tone="ochre">{t('openCount', { n: open })}</Mark>
  return <Mark tone="grass">{t('nothingOpen')}</Mark>
}

export function useAppraisalColumns(): ListColumns<'appraisals'> {
  const { t } = useTranslation('appraisals')
  return {
    project: { order: 'project' },
    year: { order: '-year', align: 'line', cell: ({ year }) => t('yearOf', { year }) },
    total: {
      order: '-total',
      align: 'number',
      cell: (one) => (
        <>
          <strong>{formatQuantity(one.total, '')}</strong> <Mark tone="sky">{one.grade}</Mark>
        </>
      ),
    },
    grade: { extra: true, align: 'line' },
    findings: { order: '-findings', align: 'line', cell: (one) => <Findings {...one} /> },
    frozen: {
      align: 'line',
      cell: ({ frozen, frozenTotal }) =>
        frozen === null ? (
          <span className="muted">{t('notFrozen')}</span>
        ) : (
          <>
            <FrozenSign /> {t('versionNumber', { number: frozen })} · {formatQuantity(frozenTotal ?? 0, '')}
          </>
        ),
    },
    state: { width: '88px', cell: ({ state }) => <RecordMark state={state} path="appraisals" /> },
    changedAt: { as: 'moment', order: '-changedAt', phone: 'hide' },
  }
}
