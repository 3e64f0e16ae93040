import { RecordList } from '#engines/lists/record-list.tsx'
import { cx } from '#kit/cx.ts'
import { Empty } from '#kit/states.tsx'
import { useCollectionWords } from '../collection-words.ts'
import { type BoardState, boardStates } from '../sheet-state.ts'
import { useSheetColumns } from '../use-sheet-columns.tsx'
import styles from './board.module.css'
import { useOpenCollection } from './use-collection.ts'

/** Who has, who has not, whose was returned, who is late, and whom one calls. */
export function BoardScreen() {
  const { t } = useCollectionWords()
  const { collection, unit, counts } = useOpenCollection()
  return (
    <>
      <ul className={styles.counts}>
        {boardStates
          .filter((state) => counts[state] > 0)
          .map((state) => (
            <li key={state}>
              <strong>{counts[state]}</strong> {t(`states.${state}`)}
            </li>
          ))}
        {counts.overdue > 0 && (
          <li className={cx(styles.late)}>
            <strong>{counts.overdue}</strong> {t('overdue')}
          </li>
        )}
      </ul>
      <RecordList
        list="collection-sheets"
        caption={collection.title}
        columns={useSheetColumns('unit')}
        filters={[
          { kind: 'search', name: 'search', label: t('searchUnit') },
          {
            kind: 'choice',
            name: 'state',
            label: t('anyState'),
            options: boardStates.map((value) => ({ value, label: t(`states.${value}`) })),
          },
          {
            kind: 'choice',
            name: 'late',
            label: t('anyDue'),
            options: [{ value: 'yes', label: t('overdue') }],
          },
        ]}
        query={({ search, state, late }) => ({
          ...{ organizationId: unit.id, below: true, collectionId: collection.id, search },
          state: state as BoardState | undefined,
          overdue: late ? true : undefined,
        })}
        first="waiting"
        to={(one) => `/sheets/${one.id}`}
        empty={() => <Empty title={t('noneFound')} />}
      />
    </>
  )
}
