import { Mark } from '#kit/mark.tsx'
import { useRegisterWords } from '../register-words.ts'
import type { Invitation } from './invitation.ts'

const tones = { open: 'grass', full: 'ochre', over: 'plain', ended: 'plain' } as const

/** Whether a link takes somebody now. */
export function InvitationMark({ state }: Pick<Invitation, 'state'>) {
  const { t } = useRegisterWords()
  return <Mark tone={tones[state]}>{t(`invitations.state.${state}`)}</Mark>
}
