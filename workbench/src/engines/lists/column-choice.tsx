import { useTranslation } from 'react-i18next'
import { Button } from '#kit/button.tsx'
import { Tick } from '#kit/controls/tick.tsx'
import { ArrowDownOutlined, ArrowUpOutlined, TableOutlined } from '#kit/icons/acts.ts'
import { Panel } from '#kit/menu/panel.tsx'
import { useOpener } from '#kit/menu/use-opener.ts'
import { type Choosable, moved, shownColumns, toggled } from './chosen-columns.ts'
import styles from './column-choice.module.css'

interface ColumnChoiceProps {
  all: readonly Choosable[]
  chosen: readonly string[] | null
  choose: (columns: string[] | null) => void
}

/** Which columns a list shows, and in which order; remembered for this person. */
export function ColumnChoice(props: ColumnChoiceProps) {
  const { t } = useTranslation('kit')
  const { open, opener, toggle, close, leave } = useOpener()
  return (
    <span className={styles.place}>
      <Button
        type="text"
        ref={opener}
        icon={<TableOutlined aria-hidden />}
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={toggle}
      >
        {t('columns.open')}
      </Button>
      {open && (
        <Panel
          label={t('columns.title')}
          opener={opener}
          edge="end"
          className={styles.panel}
          onClose={close}
          onLeave={leave}
        >
          <h3>{t('columns.title')}</h3>
          <Choices {...props} />
        </Panel>
      )}
    </span>
  )
}

function Choices({ all, chosen, choose }: ColumnChoiceProps) {
  const { t } = useTranslation('kit')
  const shown = shownColumns(all, chosen)
  const keys = shown.map(({ key }) => key)
  const hidden = all.filter(({ key }) => !keys.includes(key))
  return (
    <>
      <ul className={styles.choices}>
        {[...shown, ...hidden].map(({ key, title }, position) => (
          <li key={key} className={styles.choice}>
            <Tick
              checked={keys.includes(key)}
              disabled={position === 0}
              onChange={() => choose(toggled(keys, key))}
            >
              {title}
            </Tick>
            {position > 0 && position < shown.length && (
              <span>
                <Button
                  type="text"
                  size="small"
                  icon={<ArrowUpOutlined />}
                  aria-label={t('columns.up', { column: title })}
                  disabled={position === 1}
                  onClick={() => choose(moved(keys, key, -1))}
                />
                <Button
                  type="text"
                  size="small"
                  icon={<ArrowDownOutlined />}
                  aria-label={t('columns.down', { column: title })}
                  disabled={position === shown.length - 1}
                  onClick={() => choose(moved(keys, key, 1))}
                />
              </span>
            )}
          </li>
        ))}
      </ul>
      <Button type="link" size="small" disabled={chosen === null} onClick={() => choose(null)}>
        {t('columns.reset')}
      </Button>
    </>
  )
}
