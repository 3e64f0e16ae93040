import { Form } from 'antd'
import { useRead } from '#api/use-read.ts'
import { cx } from '#kit/cx.ts'
import { useUnit } from '#shell/chosen.ts'
import styles from '../board/board.module.css'
import { useCollectionWords } from '../collection-words.ts'
import { addressedOf, type Chosen } from './chosen.ts'

const NAMED = 8

/** How many units are meant, and which, before anything is sent. */
export function Addressees() {
  const { t } = useCollectionWords()
  const { id: organizationId } = useUnit()
  const form = Form.useFormInstance<Chosen>()
  const chosen = Form.useWatch((all: Chosen) => all, { form, preserve: true }) ?? { by: 'level' }
  const { levels = [], kinds = [], units } = addressedOf(chosen as Chosen)
  const some = chosen.by === 'named' ? false : (chosen.by === 'level' ? levels : kinds).length > 0
  const { data } = useRead(
    'GET /api/collection-addressees',
    {
      query: {
        organizationId,
        ...(levels.length > 0 ? { levels: [...levels] } : {}),
        ...(kinds.length > 0 ? { kinds: [...kinds] } : {}),
      },
    },
    { enabled: some, keep: true },
  )
  if (units) return <p className={cx('muted', styles.said)}>{t('send.count', { n: units.length })}</p>
  if (!some || !data) return null
  const names = data.items.slice(0, NAMED).map(({ name }) => name)
  return (
    <p className={cx(data.count > 0 && 'muted', styles.said)}>
      {t('send.count', { n: data.count })}
      {names.length > 0 && `${t('send.namely')}${names.join(t('comma'))}${data.count > NAMED ? '…' : ''}`}
    </p>
  )
}
