import { insideWords } from '#kit/inside-words.ts'
import words from '../locales/zh-CN/pushes.inside.json'

/** The words of what other systems are told. */
export const useWebhookWords = insideWords('pushes', words)

/** What a message is about, in words: 活动 counted. */
export function eventOf(t: ReturnType<typeof useWebhookWords>['t'], event: string): string {
  const [kind = '', step] = event.split('.')
  return step === undefined ? t('testEvent') : `${t(`kind.${kind}`)} · ${t(`step.${step}`)}`
}
