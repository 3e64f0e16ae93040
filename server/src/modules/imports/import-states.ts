export const importStates = ['checking', 'checked', 'importing', 'imported', 'failed'] as const

export type ImportState = (typeof importStates)[number]
