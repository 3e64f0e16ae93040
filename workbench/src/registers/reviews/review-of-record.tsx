import { useState } from 'react'
import { Button } from '#kit/button.tsx'
import { Part } from '#kit/page/page.tsx'
import { message } from '#kit/say/say.ts'
import { Failure } from '#kit/states.tsx'
import type { RecordAnswer } from '../records/record.ts'
import { useRegisterWords } from '../register-words.ts'
import { waitsFor } from './review.ts'
import { ReviewMark } from './review-mark.tsx'
import { useAnswer } from './use-answer.ts'

const open: readonly string[] = ['draft', 'submitted', 'returned']

/** The review a record is in, and its answer: nothing changed. What changed, and an end, are written as ever. */
export function ReviewOfRecord({ answer: { record, review, changes, can } }: { answer: RecordAnswer }) {
  const { t } = useRegisterWords()
  const { run, progress } = useAnswer(review?.year ?? 0)
  const [error, setError] = useState<Error>()
  if (!review) return null
  const answers =
    waitsFor(review.state) &&
    can.handIn &&
    record.until === null &&
    !changes.some(({ state }) => open.includes(state))
  const stands = async () => {
    setError(undefined)
    const { sent, refused } = await run([record])
    if (sent > 0) message.success(t('review.sentSome', { n: sent }))
    setError(refused[0]?.error)
  }
  return (
    <Part
      title={t('review.one', review)}
      actions={
        answers && (
          <Button type="primary" size="small" loading={progress !== undefined} onClick={() => void stands()}>
            {t('review.stands')}
          </Button>
        )
      }
    >
      <ReviewMark of={{ ...review, late: false }} />
      {waitsFor(review.state) && <p className="muted small">{t('review.how')}</p>}
      {error && <Failure error={error} />}
    </Part>
  )
}
