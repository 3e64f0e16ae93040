import type { Answer } from '#api/contract.ts'
import { Tick } from '#kit/controls/tick.tsx'
import { AreaField } from '../area-field.tsx'
import { useOrganizationWords } from '../organization-words.ts'
import styles from './areas.module.css'

type Proposal = Answer<'GET /api/area-proposals'>['items'][number]

/** One difference in a sentence; of an area that ends it is asked into which other it went. */
export function ProposalRow({
  item,
  checked,
  onCheck,
  into,
  onInto,
}: {
  item: Proposal
  checked: boolean
  onCheck: (on: boolean) => void
  into: number | undefined
  onInto: (area: number | undefined) => void
}) {
  const { t } = useOrganizationWords()
  const { before, after, deed } = item
  const told = (one: typeof before) => one && `${one.around} ${one.name} ${one.code}`.trim()
  const sentence = t(`areas.proposed.${deed}`, { before: told(before), after: told(after) })
  return (
    <div className={styles.proposal}>
      <Tick checked={checked} onChange={onCheck}>
        {sentence}
      </Tick>
      {deed === 'end' && checked && (
        <div className={styles.into}>
          <AreaField
            label={t('areas.intoOrNone')}
            placeholder={t('areas.intoOrNone')}
            value={into}
            onChange={onInto}
          />
        </div>
      )}
    </div>
  )
}
