import { write } from '#api/api.ts'
import { useOneByOne } from '#engines/records/use-one-by-one.ts'
import type { Selection } from '#kit/table/use-selection.ts'
import { useRegisterWords } from '../register-words.ts'
import { SeveralBar } from '../several-bar.tsx'
import type { Enrollment } from './enrollment.ts'

/** The chosen ones approved together as they were sent: whom anything is to be asked of stays, and says what. */
export function ApproveSeveral({ rows, selection }: { rows: readonly Enrollment[]; selection: Selection }) {
  const { t } = useRegisterWords()
  const by = useOneByOne(
    (id) => ({ params: { id }, body: {} }),
    (input, key) => write('POST /api/enrollments/{id}/approve', input, key),
  )
  const chosen = rows.filter(({ id }) => selection.has(id))
  return (
    <SeveralBar
      chosen={chosen.length}
      open={chosen.filter(({ state }) => state === 'waiting')}
      selection={selection}
      by={by}
      words={{
        label: t('enrollments.several'),
        button: t('enrollments.approve'),
        chosen: (n, open) => t('enrollments.chosen', { n, open }),
        running: (progress) => t('enrollments.running', progress),
        refused: (n) => t('enrollments.refused', { n }),
        sent: (n) => t('enrollments.approvedSome', { n }),
        sure: (n) => ({
          title: t('enrollments.sureTitle', { n }),
          content: t('enrollments.sureContent'),
          yes: t('enrollments.approve'),
        }),
      }}
    />
  )
}
