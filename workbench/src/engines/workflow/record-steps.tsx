import { useTranslation } from 'react-i18next'
import { useWrite } from '#api/use-write.ts'
import { Button } from '#kit/button.tsx'
import { useGo } from '#kit/nav-link.tsx'
import { message } from '#kit/say/say.ts'
import { addressOf, type Path, type State } from './records.ts'
import { useHandedIn } from './waits-for.tsx'

/** To the check, into the queue, or back out of it: whatever the reader may do on the record's way to the totals. */
export function RecordSteps({
  path,
  record: { id, version, state },
  can,
  onSubmit,
}: {
  path: Path
  record: { id: string; version: number; state: State }
  can: Partial<Record<string, boolean>>
  /** What happens instead of handing in at once, where there is something to be said first. */
  onSubmit?: () => void
}) {
  const { t } = useTranslation('workflow')
  const go = useGo()
  const handedIn = useHandedIn()
  const submit = useWrite(`POST /api/${path}/{id}/submit`, ({ waitsFor }) => handedIn(waitsFor))
  const recall = useWrite(`POST /api/${path}/{id}/recall`, () => message.success(t('recall.done')))
  const params = { id }
  const fail = (error: Error) => message.error(error.message)
  return (
    <>
      {can.check && (
        <Button type="primary" onClick={() => go(addressOf({ path, id }))}>
          {t('toCheck')}
        </Button>
      )}
      {can.record && (state === 'draft' || state === 'returned') && (
        <Button
          type="primary"
          loading={submit.busy}
          onClick={onSubmit ?? (() => submit.send({ params }).catch(fail))}
        >
          {t('submit')}
        </Button>
      )}
      {can.recall && (
        <Button loading={recall.busy} onClick={() => recall.send({ params, body: { version } }).catch(fail)}>
          {t('recall.open')}
        </Button>
      )}
    </>
  )
}
