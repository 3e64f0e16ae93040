import type { ListColumns } from '#engines/lists/list-contract.ts'
import { exact } from '#kit/format.ts'
import { Mark } from '#kit/mark.tsx'
import { tones, wordOf } from './import-run.ts'
import { useImportWords } from './import-words.ts'

export function useImportColumns(): ListColumns<'imports'> {
  const { t } = useImportWords()
  const kindOf = (kind: string) => t(`kinds.${wordOf(kind)}.title` as 'kinds.sessions.title')
  return {
    file: {
      order: 'file',
      cell: ({ fileName, kind }) => (
        <>
          {fileName}
          <br />
          <span className="muted small">{kindOf(kind)}</span>
        </>
      ),
    },
    kind: { extra: true, align: 'line', cell: ({ kind }) => kindOf(kind) },
    by: { order: 'by', align: 'line' },
    unit: { of: 'unitName', order: 'unit' },
    at: { of: 'startedAt', as: 'moment', order: '-at' },
    recorded: {
      title: t('outcome'),
      order: '-recorded',
      cell: ({ state, leftOver, recorded, total }) =>
        state === 'imported'
          ? t(leftOver > 0 ? 'outcomePart' : 'outcomeAll', { n: exact(recorded), rest: exact(leftOver) })
          : t('outcomeRows', { n: exact(total) }),
    },
    total: { extra: true, as: 'number' },
    state: {
      cell: ({ state, failure }) => (
        <>
          <Mark tone={tones[state]}>{t(`states.${state}`)}</Mark>
          {failure && <div className="muted small">{failure}</div>}
        </>
      ),
    },
  }
}
