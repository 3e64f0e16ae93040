export { useDocumentWords } from './document-words.ts'
