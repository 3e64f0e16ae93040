import { SearchOutlined } from '@ant-design/icons'
import { AutoComplete, type AutoCompleteProps, Button, Input, type RefSelectProps } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cx } from '#kit/cx.ts'
import { useHotkeys } from '#kit/hotkeys.ts'
import { useLayer } from '#kit/layers.ts'
import { useGo } from '#kit/nav-link.tsx'
import styles from './search-all.module.css'
import { type FoundGroup, useFindAll } from './use-find-all.ts'

const optionsOf = (groups: FoundGroup[]): NonNullable<AutoCompleteProps['options']> =>
  groups.map((group) => ({
    label: group.title,
    options: group.found.map((one) => ({
      value: one.to,
      label: (
        <span className={styles.found}>
          <span>{one.title}</span>
          <span className="muted small">{one.note}</span>
        </span>
      ),
    })),
  }))

/** One field for everything: units, people, activities, figures. `/` goes there. */
export function SearchAll({ small }: { small: boolean }) {
  const { t } = useTranslation('shell')
  const [word, setWord] = useState('')
  const [unfolded, setUnfolded] = useState(false)
  const [active, setActive] = useState(false)
  const field = useRef<RefSelectProps>(null)
  const go = useGo()
  const { groups, looking } = useFindAll(word)
  const arrive = (to: string) => {
    setWord('')
    setUnfolded(false)
    field.current?.blur()
    go(to)
  }
  const begin = () => {
    setUnfolded(true)
    field.current?.focus()
  }
  const leave = () => {
    setWord('')
    field.current?.blur()
  }
  // While one searches, Esc leaves the search, not the record behind it.
  useLayer({ open: active, covers: false, close: leave })
  useHotkeys({ '/': begin })
  useEffect(() => {
    if (unfolded) field.current?.focus()
  }, [unfolded])

  if (small && !unfolded)
    return <Button type="text" icon={<SearchOutlined />} aria-label={t('search')} onClick={begin} />
  return (
    <div className={small ? styles.over : styles.place}>
      <AutoComplete
        ref={field}
        className={cx(styles.field)}
        value={word}
        options={optionsOf(groups)}
        listHeight={480}
        defaultActiveFirstOption
        popupMatchSelectWidth={small ? true : 420}
        notFoundContent={word.trim() && !looking ? t('nothingFound') : null}
        onChange={(text) => setWord(text.startsWith('/') ? '' : text)}
        onSelect={arrive}
        onFocus={() => setActive(true)}
        onBlur={() => {
          setActive(false)
          setUnfolded(false)
        }}
      >
        <Input
          prefix={<SearchOutlined aria-hidden />}
          suffix={small ? undefined : <kbd>/</kbd>}
          placeholder={t('searchAll')}
          aria-label={t('search')}
          onKeyDown={(event) => {
            // Results that came after the typing have no active line yet; Enter then means the first.
            const first = groups[0]?.found[0]
            if (event.key === 'Enter' && first && !document.querySelector('.ant-select-item-option-active'))
              arrive(first.to)
            // The list of results closes itself on Esc; the search is left with it.
            if (event.key === 'Escape') leave()
          }}
        />
      </AutoComplete>
    </div>
  )
}
