import { ApiError } from '#api/api-error.ts'
import type { Input } from '#api/contract.ts'
import { useRead } from '#api/use-read.ts'
import { exact } from '#kit/format.ts'
import { Failure } from '#kit/states.tsx'
import preview from '../moves/move-preview.module.css'
import { useOrganizationWords } from '../organization-words.ts'

type Asked = Input<'GET /api/areas/{id}/change'>['query']

/** Whether a deed is said far enough to tell what comes of it. */
const isWhole = ({ deed, since, into, ...anew }: Asked) =>
  since !== '' &&
  (deed === 'merge' ? into !== undefined : deed === 'dissolve' || Object.keys(anew).length > 0)

export const useChangePreview = (id: number, query: Asked) =>
  useRead('GET /api/areas/{id}/change', { params: { id }, query }, { enabled: isWhole(query) })

/** The change in sentences: what the area is then, what goes along, and what stays. */
export function ChangePreview({
  preview: { data, error },
}: {
  preview: ReturnType<typeof useChangePreview>
}) {
  const { t } = useOrganizationWords()
  // A code typed by half, a name left empty: told at the field once it is sent.
  if (error instanceof ApiError && error.status === 422 && error.code !== 'AREA_CODE_WRONG')
    return <Failure error={error} />
  if (!data) return null
  const { after, below, replaced, units } = data
  return (
    <div className={preview.preview} role="status">
      <p>
        {after
          ? t('areas.becomes', { name: after.name, code: after.code, around: after.parentName ?? t('top') })
          : t('areas.ends')}
      </p>
      {below.length > 0 && (
        <p>
          {t('areas.goesAlong', {
            n: exact(below.length),
            some: below
              .slice(0, 3)
              .map((one) => `${one.name} ${one.code}`)
              .join(t('move.and')),
          })}
        </p>
      )}
      {replaced.length > 0 && (
        <p>{t('areas.replaces', { days: replaced.map(({ since }) => since).join(t('move.and')) })}</p>
      )}
      {units.count > 0 && (
        <p>{t('areas.unitsStay', { n: exact(units.count), name: units.items[0]?.name ?? '' })}</p>
      )}
      <p className="muted">{t('areas.pastStays')}</p>
    </div>
  )
}
