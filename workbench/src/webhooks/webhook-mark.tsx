import { Mark } from '#kit/mark.tsx'
import type { Message, Webhook } from './webhook.ts'
import { useWebhookWords } from './webhook-words.ts'

const tones = { on: 'grass', failing: 'ochre', off: 'plain', 'given-up': 'cinnabar' } as const
const messageTones = { waiting: 'ochre', arrived: 'grass', 'set-aside': 'cinnabar' } as const

/** Whether another system is told, and whether it arrives. */
export function WebhookMark({ state }: Pick<Webhook, 'state'>) {
  const { t } = useWebhookWords()
  return <Mark tone={tones[state]}>{t(`state.${state}`)}</Mark>
}

/** Whether a message arrived. */
export function MessageMark({ state }: Pick<Message, 'state'>) {
  const { t } = useWebhookWords()
  return <Mark tone={messageTones[state]}>{t(`messageState.${state}`)}</Mark>
}
