import { administrativeActs } from '#modules/people'

/** What is written down, by what an auditor asks for. A test holds it to what the product writes. */
export const actionGroups = {
  'sign-ins': [
    'sign-in.done',
    'sign-in.password-right',
    'sign-in.failed',
    'sign-in.out',
    'sign-in.ended',
    'second-factor.begun',
    'second-factor.enabled',
    'second-factor.disabled',
    'second-factor.backup-code-used',
    'device.trusted',
    'identity.bound',
    'sign-in.displaced',
    'password.changed',
    ...administrativeActs.passwords,
  ],
  people: administrativeActs.people,
  // Also among the looks: whoever asks who saw a number need not read past all other looks.
  'personal-data': [
    'person.phone-viewed',
    'person.phone-changed',
    'member.number-viewed',
    'member.corrected',
    'member.merged',
    'member.parted',
    'member.linked',
    'member.forgotten',
    'contribution.issued',
    'contribution.withdrawn',
    'enrollment.approved',
    'enrollment.declined',
    'team.joined',
    'team.changed',
    'team.removed',
    'team.led',
    'session.roll-written',
    'service.answered',
    'key.added',
    'key.dropped',
    'key.lost',
  ],
  looks: [
    'person.phone-viewed',
    'member.number-viewed',
    'person.viewed',
    'list.viewed',
    'evidence.opened',
    'list.exported',
    'form.downloaded',
    'retention.previewed',
  ],
  imports: ['import.begun', 'import.recorded'],
  figures: ['contradiction.assigned', 'contradiction.taken-back'],
  units: administrativeActs.units,
  rules: administrativeActs.rules,
  trail: ['audit.viewed', 'audit.retention-set', 'audit.shortened', 'audit.verified', 'retention.removed'],
} as const satisfies Record<string, readonly string[]>

export type ActionGroup = keyof typeof actionGroups
export const groupNames = Object.keys(actionGroups) as ActionGroup[]
