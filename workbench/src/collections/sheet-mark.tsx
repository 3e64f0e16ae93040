import { Mark } from '#kit/mark.tsx'
import { useCollectionWords } from './collection-words.ts'
import { boardTones, type ListedSheet } from './sheet-state.ts'

/** How far a sheet is; what is late says so. */
export function SheetMark({ sheet }: { sheet: Pick<ListedSheet, 'boardState' | 'overdue'> }) {
  const { t } = useCollectionWords()
  return (
    <>
      <Mark tone={boardTones[sheet.boardState]}>{t(`states.${sheet.boardState}`)}</Mark>
      {sheet.overdue && (
        <>
          {' '}
          <Mark tone="cinnabar">{t('overdue')}</Mark>
        </>
      )}
    </>
  )
}
