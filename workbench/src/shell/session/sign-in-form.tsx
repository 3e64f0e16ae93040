import { type FormEvent, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { overLine } from '#api/over-line.ts'
import { Button } from '#kit/button.tsx'
import { FormTrouble } from '#kit/form/form-trouble.tsx'
import { EyeInvisibleOutlined, EyeOutlined } from '#kit/icons/places.ts'
import styles from './sign-in-form.module.css'

export interface Credentials {
  username: string
  password: string
  rememberMe: boolean
}

const none = { sending: 0, failed: 0 }

/** Account and password, drawn by the browser alone: the door opens before anything behind it has come. */
export function SignInForm({
  account,
  submit,
}: {
  /** Who is known to stand before it; then only the password is asked for. */
  account: string | undefined
  submit: (values: Credentials) => Promise<unknown>
}) {
  const { t } = useTranslation('shell')
  const { t: say } = useTranslation('kit')
  const id = useId()
  const form = useRef<HTMLFormElement>(null)
  const [missing, setMissing] = useState<readonly string[]>([])
  const [seen, setSeen] = useState(false)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<Error>()

  const send = async (event: FormEvent) => {
    event.preventDefault()
    const given = new FormData(form.current ?? undefined)
    const values = {
      username: String(given.get('username')),
      password: String(given.get('password')),
      rememberMe: given.has('rememberMe'),
    }
    const empty = (['username', 'password'] as const).filter((name) => values[name] === '')
    setMissing(empty)
    const [first] = empty
    const field = first && form.current?.elements.namedItem(first)
    if (field instanceof HTMLElement) field.focus()
    if (first || busy) return
    setBusy(true)
    setError(undefined)
    try {
      await overLine(() => submit(values))
    } catch (reason) {
      setError(reason as Error)
    } finally {
      setBusy(false)
    }
  }
  const problem = (name: string) => ({
    'aria-invalid': missing.includes(name),
    ...(missing.includes(name) ? { 'aria-describedby': `${id}-${name}-problem` } : {}),
  })
  const said = (name: string) =>
    missing.includes(name) && (
      <p id={`${id}-${name}-problem`} className={styles.problem}>
        {say('required')}
      </p>
    )
  return (
    <form ref={form} noValidate onSubmit={send} className={styles.form}>
      <div>
        <label htmlFor={`${id}-username`}>{t('signIn.account')}</label>
        <input
          id={`${id}-username`}
          name="username"
          className={styles.field}
          defaultValue={account}
          // biome-ignore lint/a11y/noAutofocus: the door has one thing to do
          autoFocus={account === undefined}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          {...problem('username')}
        />
        {said('username')}
      </div>
      <div>
        <label htmlFor={`${id}-password`}>{t('signIn.password')}</label>
        <span className={styles.place}>
          <input
            id={`${id}-password`}
            name="password"
            type={seen ? 'text' : 'password'}
            className={styles.field}
            // biome-ignore lint/a11y/noAutofocus: who stands before it is known
            autoFocus={account !== undefined}
            autoComplete="current-password"
            {...problem('password')}
          />
          <button
            type="button"
            className={styles.eye}
            aria-pressed={seen}
            aria-label={t('signIn.see')}
            onClick={() => setSeen(!seen)}
          >
            {seen ? <EyeOutlined /> : <EyeInvisibleOutlined />}
          </button>
        </span>
        {said('password')}
      </div>
      <label className={styles.remember}>
        <input type="checkbox" name="rememberMe" defaultChecked /> {t('signIn.remember')}
      </label>
      {error && <FormTrouble error={error} unsent={none} kept={false} label={t('signIn.submit')} />}
      <Button type="primary" htmlType="submit" loading={busy}>
        {t('signIn.submit')}
      </Button>
    </form>
  )
}
