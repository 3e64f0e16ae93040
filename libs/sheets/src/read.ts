export * from './limits.ts'
export * from './reading/open-book.ts'
