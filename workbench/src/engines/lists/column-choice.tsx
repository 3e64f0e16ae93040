import { ArrowDownOutlined, ArrowUpOutlined, TableOutlined } from '@ant-design/icons'
import { Button, Checkbox, Popover } from 'antd'
import { useTranslation } from 'react-i18next'
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
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      title={t('columns.title')}
      content={<Choices {...props} />}
      destroyOnHidden
    >
      <Button type="text" icon={<TableOutlined aria-hidden />}>
        {t('columns.open')}
      </Button>
    </Popover>
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
        {[...shown, ...hidden].map(({ key, title }, place) => (
          <li key={key} className={styles.choice}>
            <Checkbox
              checked={keys.includes(key)}
              disabled={place === 0}
              onChange={() => choose(toggled(keys, key))}
            >
              {title}
            </Checkbox>
            {place > 0 && place < shown.length && (
              <span>
                <Button
                  type="text"
                  size="small"
                  icon={<ArrowUpOutlined />}
                  aria-label={t('columns.up', { column: title })}
                  disabled={place === 1}
                  onClick={() => choose(moved(keys, key, -1))}
                />
                <Button
                  type="text"
                  size="small"
                  icon={<ArrowDownOutlined />}
                  aria-label={t('columns.down', { column: title })}
                  disabled={place === shown.length - 1}
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
