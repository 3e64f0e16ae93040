import { useTranslation } from 'react-i18next'
import { read } from '#api/api.ts'
import type { Answer } from '#api/contract.ts'
import { message } from './say/say.ts'

type Unattended = Answer<'PATCH /api/people/{id}'>['unattended'][number]
type Gap = Answer<'GET /api/check-gaps'>['items'][number]

/** Says what nobody at a unit does any more, and who stands in: before it happens, and when it has. */
export function useUnattended() {
  const { t } = useTranslation('kit')
  const sentence = ({ name, waiting, deputyName }: Unattended) =>
    [
      t(waiting > 0 ? 'unattended.waiting' : 'unattended.would', { unit: name, n: waiting }),
      deputyName === null ? t('unattended.nobody') : t('unattended.deputy', { deputy: deputyName }),
    ].join('')
  const sentencesOf = (gaps: readonly Gap[]) => gaps.map((gap) => sentence({ ...gap, name: gap.shortName }))
  return {
    sentencesOf,
    sentence,
    /** What would be left undone; nothing where it cannot be told, so that nobody is held up. */
    ask: async (query: { without?: string; at?: number; closing?: number }) =>
      sentencesOf((await read('GET /api/check-gaps', { query }).catch(() => ({ items: [] }))).items),
    tell: (left: readonly Unattended[]) => {
      for (const one of left) message.warning(sentence(one), 8)
    },
  }
}
