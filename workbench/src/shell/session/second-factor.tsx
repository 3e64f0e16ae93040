import { useQueryClient } from '@tanstack/react-query'
import { Input, QRCode } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EditForm, Field } from '#kit/form/edit-form.tsx'
import { auth } from './auth.ts'
import styles from './second-factor.module.css'

/** Sets or gives up the second factor. It counts only once a code from it was proven. */
export function SecondFactor({ on, onProven }: { on: boolean; onProven?: () => unknown }) {
  const { t } = useTranslation('shell')
  const client = useQueryClient()
  const [begun, setBegun] = useState<{ totpURI: string; backupCodes: string[] }>()
  const settled = async () => {
    setBegun(undefined)
    await (onProven?.() ?? client.invalidateQueries())
  }
  if (begun) return <Prove {...begun} onProven={settled} />
  const submit = async (values: { password: string }) => {
    if (!on) return setBegun(await auth('two-factor/enable', values))
    await auth('two-factor/disable', values)
    await settled()
  }
  return (
    <>
      <p className={styles.note}>{t(on ? 'second.isOn' : 'second.isOff')}</p>
      <EditForm key={String(on)} label={t(on ? 'second.disable' : 'second.enable')} submit={submit}>
        <Field name="password" label={t('password.now')} required>
          <Input.Password autoComplete="current-password" />
        </Field>
      </EditForm>
    </>
  )
}

function Prove(props: { totpURI: string; backupCodes: string[]; onProven: () => unknown }) {
  const { t } = useTranslation('shell')
  const prove = async (values: { code: string }) => {
    await auth('two-factor/verify-totp', values)
    await props.onProven()
  }
  return (
    <div className={styles.prove}>
      <p>{t('second.scan')}</p>
      <QRCode value={props.totpURI} size={168} color="#000000" bgColor="#ffffff" />
      <p className="small muted">{new URL(props.totpURI).searchParams.get('secret')}</p>
      <p>{t('second.keep')}</p>
      <ul className={styles.codes}>
        {props.backupCodes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <EditForm label={t('second.enableDone')} submit={prove}>
        <Field name="code" label={t('second.code')} required>
          <Input inputMode="numeric" autoComplete="one-time-code" maxLength={6} />
        </Field>
      </EditForm>
    </div>
  )
}
