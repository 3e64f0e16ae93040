import { useTranslation } from 'react-i18next'
import type { Asked, Doubt } from '#engines/records/use-confirmed.ts'
import type { SessionBody } from './session-draft.ts'

type Reservation = NonNullable<SessionBody['confirmed']>[number]
type Doubted = { reservation: Reservation } & Record<string, unknown>

const doubtedIn = (asked: Asked) => asked.reservations as Doubted[]

/** What the server finds unlikely about a session, in words. */
export function useSessionDoubt(): Doubt {
  const { t } = useTranslation('activities')
  return {
    code: 'SESSION_NEEDS_CONFIRMATION',
    ask: (asked) => ({
      title: t('unlikely'),
      content: doubtedIn(asked)
        .map((one) => t(`reservations.${one.reservation}`, one))
        .join('\n'),
      yes: t('unlikelyYes'),
    }),
  }
}

/** A session with what was asked about it and confirmed. */
export const confirmedBy = (body: SessionBody, asked: Asked | undefined): SessionBody =>
  asked
    ? { ...body, confirmed: [...(body.confirmed ?? []), ...doubtedIn(asked).map((one) => one.reservation)] }
    : body
