export { WebhooksLink } from './webhooks-link.tsx'
