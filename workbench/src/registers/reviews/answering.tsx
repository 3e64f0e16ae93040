import { type ReactNode, useState } from 'react'
import type { Values } from '#engines/fields/form/settle-draft.ts'
import { Tick } from '#kit/controls/tick.tsx'
import type { Kind, RecordAnswer } from '../records/record.ts'
import { useRegisterWords } from '../register-words.ts'
import { waitsFor } from './review.ts'
import styles from './reviews.module.css'

/** Whether what is being written also answers the review the record is in; it does unless somebody says it does not. */
export function useAnswering(review: RecordAnswer['review'] | undefined): {
  year: number | undefined
  tick: ReactNode
} {
  const { t } = useRegisterWords()
  const [yes, setYes] = useState(true)
  if (!review || !waitsFor(review.state)) return { year: undefined, tick: null }
  return {
    year: yes ? review.year : undefined,
    tick: (
      <div className={styles.tick}>
        <Tick checked={yes} onChange={setYes}>
          {t('review.alsoAnswers', review)}
        </Tick>
      </div>
    ),
  }
}

/** What a record holds without what its review asks for anew. */
export function renewed({ review }: Kind, values: Values): Values {
  const anew = review?.renew ?? []
  return Object.fromEntries(Object.entries(values).filter(([code]) => !anew.includes(code)))
}
