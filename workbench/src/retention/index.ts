export { RetentionLink } from './retention-link.tsx'
