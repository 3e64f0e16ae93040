import { useTranslation } from 'react-i18next'
import { useRead } from '#api/use-read.ts'
import { useWrite } from '#api/use-write.ts'
import { Button } from '#kit/button.tsx'
import { moment } from '#kit/format.ts'
import { Mark } from '#kit/mark.tsx'
import { message } from '#kit/say/say.ts'
import { Answered } from '#kit/states.tsx'
import styles from './own-sign-ins.module.css'

// A device says a page about itself; the system and the browser are what its owner knows it by.
const deviceOf = (text: string | null) =>
  [/Windows|Android|iPhone|iPad|Mac OS X|Linux/, /MicroMessenger|Edg|Firefox|Chrome|Safari/]
    .map((known) => text?.match(known)?.[0])
    .filter(Boolean)
    .join(' · ')

/** Where one is signed in; any other device can be signed out from here. */
export function OwnSignIns() {
  const { t } = useTranslation('shell')
  const answer = useRead('GET /api/me/sign-ins')
  const end = useWrite('DELETE /api/me/sign-ins/{id}')
  return (
    <Answered from={answer} lines={3}>
      {({ items }) => (
        <ul className={styles.list}>
          {items.map((one) => (
            <li key={one.id}>
              <span className={styles.device}>
                {deviceOf(one.device) || t('devices.unknown')}
                <span className="muted small">
                  {one.address} · {moment(one.since)}
                </span>
              </span>
              {one.current ? (
                <Mark tone="grass">{t('devices.this')}</Mark>
              ) : (
                <Button
                  size="small"
                  onClick={() =>
                    end.send({ params: { id: one.id } }).catch((error: Error) => message.error(error.message))
                  }
                >
                  {t('devices.end')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </Answered>
  )
}
