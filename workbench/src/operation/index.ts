export { SystemLink } from './system-link.tsx'
