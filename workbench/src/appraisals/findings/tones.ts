import type { Severity } from '@medelge/appraisal'

/** The color of a severity: what is wrong, what needs someone, what is worth knowing. */
export const tones = { refuse: 'cinnabar', ask: 'ochre', note: 'plain' } as const satisfies Record<
  Severity,
  string
>
