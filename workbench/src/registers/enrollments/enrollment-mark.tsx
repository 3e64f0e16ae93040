import { Mark } from '#kit/mark.tsx'
import { useRegisterWords } from '../register-words.ts'
import type { Enrollment } from './enrollment.ts'

const tones = { waiting: 'ochre', approved: 'grass', declined: 'plain', lapsed: 'plain' } as const

/** Where it stands with what somebody sent. */
export function EnrollmentMark({ state }: Pick<Enrollment, 'state'>) {
  const { t } = useRegisterWords()
  return <Mark tone={tones[state]}>{t(`enrollments.state.${state}`)}</Mark>
}

/** A number as people read it out: in fours. */
export const inFours = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1-')
