import { onTop } from '#kit/later/on-top.ts'

/** Fetched when first asked for: most contradictions are explained by whoever sees them. */
export const AssignDialog = onTop(() => import('./assign-dialog.tsx'), 'AssignDialog')
