import type { OutlookStatus } from '@medelge/appraisal'

/** The most pressing first. */
export const gravity: Record<OutlookStatus, number> = {
  missed: 0,
  'will-miss': 1,
  behind: 2,
  unknown: 3,
  'on-track': 4,
  waiting: 5,
  met: 6,
  'not-applicable': 7,
}

export const tones = {
  missed: 'cinnabar',
  'will-miss': 'cinnabar',
  behind: 'ochre',
  unknown: 'plain',
  'on-track': 'sky',
  waiting: 'plain',
  met: 'grass',
  'not-applicable': 'plain',
} as const satisfies Record<OutlookStatus, string>
