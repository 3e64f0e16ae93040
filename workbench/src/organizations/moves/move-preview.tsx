import { ApiError } from '#api/api-error.ts'
import type { Answer } from '#api/contract.ts'
import { useRead } from '#api/use-read.ts'
import { Notice } from '#kit/hints/notice.tsx'
import { Failure } from '#kit/states.tsx'
import { useUnattended } from '#kit/unattended.ts'
import { useOrganizationWords } from '../organization-words.ts'
import styles from './move-preview.module.css'

type Preview = Answer<'GET /api/organizations/{id}/move'>
type Moved = Preview['moved']

const kinds = [
  'session',
  'facility',
  'facility_closing',
  'register_record',
  'register_change',
  'register_merger',
  'declaration',
] as const

/** What a move would take along, once the new unit above and the day are chosen. */
export function useMovePreview(id: number, { parentId, since }: { parentId?: number; since?: string }) {
  return useRead(
    'GET /api/organizations/{id}/move',
    { params: { id }, query: { parentId: parentId ?? 0, since: since ?? '' } },
    { enabled: parentId !== undefined && Boolean(since), keep: true },
  )
}

/** The move in sentences: out of which totals and into which, how much, and what waits. */
export function MovePreview({
  preview: { data, error },
  name,
  since,
}: {
  preview: ReturnType<typeof useMovePreview>
  name: string
  since: string
}) {
  const { t } = useOrganizationWords()
  const { sentence } = useUnattended()
  // Fields that do not fit are told at the fields once it is sent; here only why there is nothing to tell.
  if (error instanceof ApiError && error.status === 422) return <Failure error={error} />
  if (!data) return null
  const units = (list: Preview['leaves']) => list.map((unit) => unit.name).join(t('move.and'))
  return (
    <div className={styles.preview} role="status">
      {data.leaves.length > 0 && <p>{t('move.leaves', { name, since, units: units(data.leaves) })}</p>}
      {data.enters.length > 0 && <p>{t('move.enters', { units: units(data.enters) })}</p>}
      <MovedRecords moved={data.moved} />
      {data.unattended.length > 0 && (
        <Notice tone="warning" title={data.unattended.map(sentence).join('\n')} />
      )}
      {data.replaced.length > 0 && (
        <p>
          {t('move.replaces', {
            places: data.replaced.map((place) => place.parentName ?? t('top')).join(t('move.and')),
          })}
        </p>
      )}
      <p className="muted">{t('move.undoHint')}</p>
    </div>
  )
}

/** How much goes along. */
export function MovedRecords({ moved: { counted, waiting } }: { moved: Moved }) {
  const { t } = useOrganizationWords()
  const known = kinds.flatMap((kind) => {
    const entries = counted.find((one) => one.kind === kind)?.entries ?? 0
    return entries > 0 ? [t(`move.kinds.${kind}`, { n: entries })] : []
  })
  return (
    <>
      <p>
        {known.length > 0 ? t('move.counted', { what: known.join(t('move.and')) }) : t('move.nothingCounted')}
      </p>
      {waiting > 0 && <p>{t('move.waiting', { n: waiting })}</p>}
    </>
  )
}
