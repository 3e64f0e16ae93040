import { onTop } from '#kit/later/on-top.ts'

/** Fetched when first asked for: most records are looked at and accepted, and never ask for a reason. */
export const ReasonDialog = onTop(() => import('./reason-dialog.tsx'), 'ReasonDialog')
export const AdjustDialog = onTop(() => import('./adjust-dialog.tsx'), 'AdjustDialog')
