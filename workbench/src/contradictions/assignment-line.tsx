import { moment } from '#kit/format.ts'
import { Mark } from '#kit/mark.tsx'
import { useContradictionWords } from './contradiction-words.ts'
import type { Contradiction } from './use-contradictions.ts'

/** Whom a contradiction was given to and until when; or that they left. */
export function AssignmentLine({
  assignment: { personName: person, mine, dueOn: due, overdue, note, assignedByName: by, assignedAt, lapsed },
}: {
  assignment: NonNullable<Contradiction['assignment']>
}) {
  const { t } = useContradictionWords()
  if (lapsed) return <p>{t('lapsed', { person })}</p>
  return (
    <>
      <p>
        {mine ? t('assignedMine', { by, due }) : t('assignedTo', { by, at: moment(assignedAt), person, due })}{' '}
        {overdue && <Mark tone="cinnabar">{t('overdue')}</Mark>}
      </p>
      {note && <p className="muted">{t('assignedNote', { note })}</p>}
    </>
  )
}
