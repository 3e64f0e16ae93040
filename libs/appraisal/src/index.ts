export type * from './form.ts'
export type * from './result.ts'
export type * from './scheme.ts'
