import { useTranslation } from 'react-i18next'
import type { ListColumns } from '#engines/lists/list-contract.ts'
import { exact, moment } from '#kit/format.ts'
import { Mark } from '#kit/mark.tsx'
import { tones } from './import-run.ts'

export function useImportColumns(): ListColumns<'imports'> {
  const { t } = useTranslation('imports')
  const kindOf = (kind: string) => t(`kinds.${kind}.title` as 'kinds.sessions.title')
  return {
    file: {
      title: t('file'),
      order: 'file',
      cell: ({ fileName, kind }) => (
        <>
          {fileName}
          <br />
          <span className="muted small">{kindOf(kind)}</span>
        </>
      ),
    },
    kind: { title: t('what'), extra: true, align: 'line', cell: ({ kind }) => kindOf(kind) },
    by: { title: t('by'), order: 'by', align: 'line', cell: (run) => run.by },
    unit: { title: t('unit'), order: 'unit', cell: (run) => run.unitName },
    at: { title: t('startedAt'), order: '-at', align: 'line', cell: (run) => moment(run.startedAt) },
    recorded: {
      title: t('outcome'),
      order: '-recorded',
      cell: ({ state, leftOver, recorded, total }) =>
        state === 'imported'
          ? t(leftOver > 0 ? 'outcomePart' : 'outcomeAll', { n: exact(recorded), rest: exact(leftOver) })
          : t('outcomeRows', { n: exact(total) }),
    },
    total: { title: t('rowsInFile'), extra: true, align: 'number', cell: (run) => exact(run.total) },
    state: {
      title: t('state'),
      cell: ({ state, failure }) => (
        <>
          <Mark tone={tones[state]}>{t(`states.${state}`)}</Mark>
          {failure && <div className="muted small">{failure}</div>}
        </>
      ),
    },
  }
}
