import { useTranslation } from 'react-i18next'
import { ApiError } from '#api/api-error.ts'
import { useConfirm } from '#kit/confirm.ts'
import type { SessionBody } from './session-draft.ts'

type Reservation = NonNullable<SessionBody['confirmed']>[number]
type Asked = { reservation: Reservation } & Record<string, unknown>

/** Sends a session; what the server finds unlikely is asked once, and sent again when confirmed. */
export function useConfirmed() {
  const { t } = useTranslation('activities')
  const confirm = useConfirm()
  return async (body: SessionBody, send: (body: SessionBody) => Promise<unknown>): Promise<unknown> => {
    try {
      return await send(body)
    } catch (error) {
      if (!(error instanceof ApiError) || error.code !== 'SESSION_NEEDS_CONFIRMATION') throw error
      const asked = error.details.reservations as Asked[]
      const content = asked.map((one) => t(`reservations.${one.reservation}`, one)).join('\n')
      if (!(await confirm({ title: t('unlikely'), content, yes: t('unlikelyYes') }))) throw error
      return send({ ...body, confirmed: [...(body.confirmed ?? []), ...asked.map((one) => one.reservation)] })
    }
  }
}
