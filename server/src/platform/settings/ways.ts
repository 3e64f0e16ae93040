/** The adapters there are; another is a file beside `engines/notifications/mail.ts` and a word here. */
export const mailWays = ['log'] as const
export type MailWay = (typeof mailWays)[number]

export const logLevels = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const
export type LogLevel = (typeof logLevels)[number]

export function mailFrom(value: string | undefined): MailWay {
  const way = mailWays.find((one) => one === (value || 'log'))
  if (!way) throw new Error(`MEDELGE_MAIL takes ${mailWays.join(' or ')}, not “${value}”.`)
  return way
}

/** `public`: by https into the wide world; `network`: also by http, and to machines of one's own network. */
export const webhookReaches = ['public', 'network'] as const
export type WebhookReach = (typeof webhookReaches)[number]

export function webhooksFrom(value: string | undefined): WebhookReach {
  const reach = webhookReaches.find((one) => one === (value || 'public'))
  if (!reach) throw new Error(`MEDELGE_WEBHOOKS takes ${webhookReaches.join(' or ')}, not “${value}”.`)
  return reach
}

export function levelFrom(value: string | undefined): LogLevel {
  const level = logLevels.find((one) => one === (value || 'error'))
  if (!level) throw new Error(`MEDELGE_LOG takes ${logLevels.join(', ')}, not “${value}”.`)
  return level
}

export function tokenFrom(value: string | undefined): string | undefined {
  if (value && value.length < 16)
    throw new Error(
      'MEDELGE_METRICS_TOKEN takes at least 16 characters, such as “openssl rand -hex 24” makes.',
    )
  return value || undefined
}

export function backupKeysFrom(value: string | undefined): boolean {
  if (value && !['with', 'apart'].includes(value))
    throw new Error(`MEDELGE_BACKUP_KEYS takes with or apart, not “${value}”.`)
  return value !== 'apart'
}
