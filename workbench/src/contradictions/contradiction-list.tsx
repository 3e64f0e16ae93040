import { Segments } from '#kit/controls/segments.tsx'
import { Empty } from '#kit/states.tsx'
import { useUrlState } from '#kit/url-state.ts'
import { ContradictionLine } from './contradiction-line.tsx'
import { useContradictionWords } from './contradiction-words.ts'
import styles from './contradictions.module.css'
import { type Contradiction, unexplained } from './use-contradictions.ts'

interface Acts {
  onAnswer: () => void
  onAssign: () => void
}

/** All of them, or those assigned to whoever looks; the address says which. */
export function ContradictionList({
  items,
  figures,
  actsFor,
}: {
  items: readonly Contradiction[]
  figures: number
  actsFor?: (one: Contradiction) => Acts
}) {
  const { t } = useContradictionWords()
  const { urlState, set } = useUrlState()
  const mine = items.filter(({ assignment }) => assignment?.mine)
  const narrowed = urlState.get('assigned') === 'me'
  const shown = narrowed ? mine : items
  const open = unexplained(items).length
  const said = items.filter(({ answer }) => answer !== null).length
  return (
    <>
      <p className="muted">
        {[
          t('compared', { n: figures }),
          ...(open > 0 ? [t('open', { n: open })] : []),
          ...(said > 0 ? [t('answered', { n: said })] : []),
        ].join(' · ')}
      </p>
      {(narrowed || mine.length > 0) && (
        <Segments
          label={t('filter')}
          className={styles.filter}
          value={narrowed ? 'me' : 'all'}
          options={[
            { value: 'all', label: t('filterAll') },
            { value: 'me', label: t('filterMine') },
          ]}
          onChange={(assigned) => set({ assigned: assigned === 'me' ? 'me' : null })}
        />
      )}
      {shown.length === 0 && (
        <Empty title={t(narrowed ? 'noneMine' : 'none')} hint={t(narrowed ? 'noneMineHint' : 'noneHint')} />
      )}
      <ul className={styles.list}>
        {shown.map((one) => (
          <ContradictionLine key={one.key} contradiction={one} {...(actsFor ? { acts: actsFor(one) } : {})} />
        ))}
      </ul>
    </>
  )
}
