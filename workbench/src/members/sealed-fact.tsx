import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readOnce } from '#api/api.ts'
import { Button } from '#kit/button.tsx'
import { message } from '#kit/say/say.ts'
import type { SealedTrait } from './member.ts'
import styles from './members.module.css'

/** A number, masked until it is asked for; who asks is written down. What was shown is kept nowhere. */
export function SealedFact({
  id,
  trait,
  masked,
  may,
}: {
  id: string
  trait: SealedTrait
  masked: string | null
  may: boolean
}) {
  const { t } = useTranslation('members')
  const [whole, setWhole] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  if (masked === null) return <span className="muted">{t('unsaid')}</span>
  const show = async () => {
    setBusy(true)
    await readOnce('GET /api/members/{id}/sealed/{trait}', { params: { id, trait } })
      .then(({ value }) => setWhole(value))
      .catch((error: Error) => message.error(error.message))
      .finally(() => setBusy(false))
  }
  return (
    <span className={styles.sealed}>
      <span>{whole ?? masked}</span>
      {may && (
        <Button size="small" loading={busy} onClick={() => (whole === null ? void show() : setWhole(null))}>
          {t(whole === null ? 'show' : 'hide')}
        </Button>
      )}
    </span>
  )
}
