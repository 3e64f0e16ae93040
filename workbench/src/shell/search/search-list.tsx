import { type ReactNode, useEffect, useRef } from 'react'
import styles from './search-list.module.css'

/** A line of the list of results; what is chosen is its `value`. */
export interface Choice {
  value: string
  label: ReactNode
}

export interface ChoiceGroup {
  key: string
  word: string
  choices: Choice[]
}

/** The results by kind below the field; the field keeps the focus and says which one is active. */
export function SearchList({
  id,
  label,
  groups,
  active,
  onActive,
  onChoose,
  children,
}: {
  id: string
  label: string
  groups: readonly ChoiceGroup[]
  /** The place of the active line among all of them. */
  active: number
  onActive: (position: number) => void
  onChoose: (value: string) => void
  /** What is said below them, or instead of them. */
  children: ReactNode
}) {
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    list.current?.querySelector(`#${CSS.escape(lineId(id, active))}`)?.scrollIntoView({ block: 'nearest' })
  }, [id, active])
  let place_ = -1
  return (
    // The field keeps the focus whatever is clicked here.
    // biome-ignore lint/a11y/noStaticElementInteractions: said above
    <div ref={list} className={styles.popup} onMouseDown={(event) => event.preventDefault()}>
      {groups.length > 0 && (
        <div id={id} role="listbox" aria-label={label}>
          {groups.map(({ key, word, choices }) => (
            // biome-ignore lint/a11y/useSemanticElements: a fieldset is no group of options
            <div key={key} role="group" aria-labelledby={`${id}-${key}`}>
              <div id={`${id}-${key}`} role="presentation" className={styles.word}>
                {word}
              </div>
              {choices.map((choice) => {
                place_ += 1
                const own = place_
                return (
                  // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's
                  <div
                    key={choice.value}
                    id={lineId(id, own)}
                    role="option"
                    tabIndex={-1}
                    aria-selected={own === active}
                    className={styles.choice}
                    onMouseMove={() => own !== active && onActive(own)}
                    onClick={() => onChoose(choice.value)}
                  >
                    {choice.label}
                  </div>
                )
              })}
            </div>
          ))}
        </div>
      )}
      {children}
    </div>
  )
}

export const lineId = (list: string, position: number) => `${list}-${position}`
