import { useWrite } from '#api/use-write.ts'
import { Button } from '#kit/button.tsx'
import { message } from '#kit/say/say.ts'
import { useContradictionWords } from './contradiction-words.ts'
import styles from './contradictions.module.css'
import type { Contradiction } from './use-contradictions.ts'

/** What whoever may explain does with one: explain it, have somebody else explain it, or take that back. */
export function ContradictionActs({
  contradiction: { answer, assignment },
  onAnswer,
  onAssign,
}: {
  contradiction: Contradiction
  onAnswer: () => void
  onAssign: () => void
}) {
  const { t } = useContradictionWords()
  const takeBack = useWrite('DELETE /api/contradiction-assignments/{id}')
  const open = assignment && !assignment.lapsed ? assignment : undefined
  return (
    <div className={styles.acts}>
      <Button size="small" {...(open?.mine ? { type: 'primary' } : {})} onClick={onAnswer}>
        {t(answer ? 'again' : 'answer')}
      </Button>
      <Button size="small" onClick={onAssign}>
        {t(open ? 'reassign' : 'assign')}
      </Button>
      {open && (
        <Button
          size="small"
          loading={takeBack.busy}
          onClick={() =>
            takeBack.send({ params: { id: open.id } }).then(
              () => void message.success(t('takenBack')),
              (error: Error) => void message.error(error.message),
            )
          }
        >
          {t('takeBack')}
        </Button>
      )}
    </div>
  )
}
