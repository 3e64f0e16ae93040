import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#kit/button.tsx'
import { message } from '#kit/say/say.ts'
import styles from './phone.module.css'
import { PhoneDialog } from './phone-dialog.tsx'

interface PhoneFactProps {
  masked: string | null
  /** Fetches the whole number; left out where it is not for whoever reads. */
  fetch?: (() => Promise<{ phone: string | null }>) | undefined
  change?: ((phone: string | null) => Promise<unknown>) | undefined
}

/** A phone number, masked until it is asked for. What was shown is kept nowhere and gone with the page. */
export function PhoneFact({ masked, fetch, change }: PhoneFactProps) {
  const { t } = useTranslation('shell')
  const [whole, setWhole] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const [changing, setChanging] = useState(false)

  async function show() {
    if (!fetch) return
    setBusy(true)
    await fetch()
      .then(({ phone }) => setWhole(phone))
      .catch((error: Error) => message.error(error.message))
      .finally(() => setBusy(false))
  }
  async function save(phone: string | null) {
    await change?.(phone)
    setWhole(null)
    setChanging(false)
    message.success(t('phone.saved'))
  }
  return (
    <span className={styles.fact}>
      <span className={styles.number}>{whole ?? masked ?? t('phone.none')}</span>
      {fetch && masked !== null && (
        <Button size="small" loading={busy} onClick={() => (whole === null ? void show() : setWhole(null))}>
          {t(whole === null ? 'phone.show' : 'phone.hide')}
        </Button>
      )}
      {change && (
        <Button size="small" onClick={() => setChanging(true)}>
          {t(masked === null ? 'phone.add' : 'phone.change')}
        </Button>
      )}
      {changing && <PhoneDialog had={masked !== null} save={save} onClose={() => setChanging(false)} />}
    </span>
  )
}
