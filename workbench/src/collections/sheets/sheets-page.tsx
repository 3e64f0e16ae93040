import { ListPage } from '#engines/lists/list-page.tsx'
import { useUnit } from '#shell/chosen.ts'
import { useCollectionWords } from '../collection-words.ts'
import { type BoardState, boardStates } from '../sheet-state.ts'
import { useSheetColumns } from '../use-sheet-columns.tsx'

/** What the unit and those below it are to answer; what is open comes first. */
export function SheetsPage() {
  const { t } = useCollectionWords()
  const { id: organizationId, unit } = useUnit()
  return (
    <ListPage
      list="collection-sheets"
      title={t('sheets')}
      note={unit?.name}
      columns={useSheetColumns('title')}
      filters={[
        { kind: 'search', name: 'search', label: t('searchSheet') },
        {
          kind: 'choice',
          name: 'state',
          label: t('anyState'),
          options: boardStates.map((value) => ({ value, label: t(`states.${value}`) })),
        },
        {
          kind: 'choice',
          name: 'only',
          label: t('withBelow'),
          options: [{ value: 'own', label: t('ownOnly') }],
        },
        { kind: 'given', name: 'collectionId' },
      ]}
      query={({ search, state, only, collectionId }) => ({
        ...{ organizationId, search, collectionId },
        state: state as BoardState | undefined,
        below: only ? undefined : true,
      })}
      first="waiting"
      to={(one) => `/sheets/${one.id}`}
      none={[t('noSheets', { unit: unit?.shortName }), t('noSheetsHint')]}
      noneFound={[t('noneFound')]}
    />
  )
}
