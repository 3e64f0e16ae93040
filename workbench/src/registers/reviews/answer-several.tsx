import type { Selection } from '#kit/table/use-selection.ts'
import { useRegisterWords } from '../register-words.ts'
import { SeveralBar } from '../several-bar.tsx'
import { type ReviewedRecord, waitsFor } from './review.ts'
import { useAnswer } from './use-answer.ts'

/** The chosen records of a review, answered together: nothing changed. */
export function AnswerSeveral({
  rows,
  selection,
  year,
}: {
  rows: readonly ReviewedRecord[]
  selection: Selection
  year: number
}) {
  const { t } = useRegisterWords()
  const chosen = rows.filter(({ id }) => selection.has(id))
  return (
    <SeveralBar
      chosen={chosen.length}
      open={chosen.filter(({ state }) => waitsFor(state))}
      selection={selection}
      by={useAnswer(year)}
      words={{
        label: t('review.several'),
        button: t('review.stands'),
        chosen: (n, open) => t('review.chosen', { n, open }),
        running: (progress) => t('review.running', progress),
        refused: (n) => t('review.refused', { n }),
        sent: (n) => t('review.sentSome', { n }),
        sure: (n) => ({
          title: t('review.standsTitle', { n }),
          content: t('review.standsContent'),
          yes: t('review.standsYes'),
        }),
      }}
    />
  )
}
