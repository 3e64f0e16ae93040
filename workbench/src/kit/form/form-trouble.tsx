import { useTranslation } from 'react-i18next'
import { LineError } from '#api/api-error.ts'
import { useConnection } from '#api/connection.ts'
import type { Unsent } from '../files/form-files.ts'
import { Notice } from '../hints/notice.tsx'
import { Failure } from '../states.tsx'

/** Some files had not arrived when the form was to be sent. */
export class FilesUnsent extends Error {}

/** Why a form was not sent, as it stands now: what the line or the files held up says so itself once it is over. */
export function FormTrouble({
  error,
  unsent,
  kept,
  label,
}: {
  error: Error
  unsent: Unsent
  /** The form is kept on this device. */
  kept: boolean
  /** The button to press again. */
  label: string
}) {
  const { t } = useTranslation('kit')
  const connection = useConnection()
  if (error instanceof FilesUnsent) {
    const message =
      unsent.failed > 0 ? 'unsent.failed' : unsent.sending > 0 ? 'unsent.sending' : 'unsent.arrived'
    return <Notice tone="warning" title={t(message, { n: unsent.sending, label })} />
  }
  if (!(error instanceof LineError)) return <Failure error={error} />
  const up = connection === 'up'
  const where = t(kept ? 'unsent.kept' : 'unsent.onPage')
  return <Notice tone={up ? 'info' : 'warning'} title={t(`unsent.${connection}`, { where, label })} />
}
