import type { Answer } from '#api/contract.ts'
import { useTeamWords } from '../team-words.ts'

type Told = Pick<Answer<'GET /api/me/service'>['reports'][number], 'act' | 'hours' | 'items'>

/** How much somebody told of, in words: hours, or how many of what. */
export function useToldAmount() {
  const { t } = useTeamWords()
  return ({ act, hours, items }: Told): string =>
    act === 'served' ? t('hoursOf', { hours }) : `${t(`told.${act}`)} ${t('itemsOf', { items })}`
}
