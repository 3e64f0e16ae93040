import { isIP } from 'node:net'
import { inField } from '#platform/errors'
import type { WebhookReach } from '#platform/settings/ways'
import { webhookErrors } from '../webhook.errors.ts'
import { isPublic } from './public-address.ts'

/** Whether messages may go there; what a name stands for is looked at when they do. */
export function isAllowed(address: string, reach: WebhookReach): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, hostname, username, password } = new URL(address)
  if (username || password) return false
  if (reach === 'network') return protocol === 'https:' || protocol === 'http:'
  const host = hostname.replace(/^\[|\]$/g, '')
  return protocol === 'https:' && (isIP(host) === 0 || isPublic(host))
}

export function demandAddress(address: string, reach: WebhookReach): void {
  if (!isAllowed(address, reach)) throw webhookErrors.WEBHOOK_ADDRESS(inField('url'))
}
