export { StartImport } from './start-import.tsx'
