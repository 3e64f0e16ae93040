import { useState } from 'react'
import { useWrite } from '#api/use-write.ts'
import { Button } from '#kit/button.tsx'
import { today } from '#kit/format.ts'
import { Failure } from '#kit/states.tsx'
import type { Change } from '../records/record.ts'
import { useRegisterWords } from '../register-words.ts'

/** An answer that came back, sent once more: nothing changed. Whoever was wrong withdraws it and writes what did. */
export function StandsAgain({ change: { id, version, note } }: { change: Change }) {
  const { t } = useRegisterWords()
  const again = useWrite('PUT /api/register-changes/{id}')
  const [error, setError] = useState<Error>()
  const send = () =>
    again
      .send({ params: { id }, body: { version, day: today(), facts: null, stands: true, note } })
      .catch((reason: Error) => setError(reason))
  return (
    <>
      <Button loading={again.busy} onClick={() => void send()}>
        {t('review.standsAgain')}
      </Button>
      {error && <Failure error={error} />}
    </>
  )
}
