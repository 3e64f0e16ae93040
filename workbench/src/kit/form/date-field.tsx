import { type MouseEvent, Suspense, useEffect, useRef, useState } from 'react'
import { cx } from '../cx.ts'
import { whenAtRest } from '../later/at-rest.ts'
import { later } from '../later/later.ts'
import type { DayProps } from './date-picker.tsx'
import type { DaysProps } from './days-picker.tsx'
import styles from './form.module.css'
import type { Wanted } from './wanted.ts'

// A calendar is more than half of what a screen of fields needs otherwise: the screen stands before it has come. Whoever
// goes to its place by Tab, or is led there by a dialog, may type there once it is there; whoever clicks finds it open.
const dayPicker = () => import('./date-picker.tsx')
const daysPicker = () => import('./days-picker.tsx')
const DayPicker = later(dayPicker, 'DayPicker')
const DaysPicker = later(daysPicker, 'DaysPicker')

/** Has a part fetched once the screen rests: who goes there finds it at hand. One that does not come is asked for again then. */
const useAtHand = (load: () => Promise<unknown>) =>
  useEffect(() => whenAtRest(() => void load().catch(() => undefined)), [load])

/** What was done at its place before it was there: being led there covers nothing with a calendar, a click asks for it. */
function useWanted() {
  const [wanted, setWanted] = useState<Wanted>('not yet')
  const pressed = useRef(false)
  return {
    wanted,
    going: {
      // Not before it has the keys: put in its place while the button goes down, the calendar would lose them again.
      onMouseDown: ({ currentTarget }: MouseEvent<HTMLInputElement>) => {
        pressed.current = true
        if (currentTarget === document.activeElement) setWanted('open')
      },
      onFocus: () => setWanted(pressed.current ? 'open' : 'to type'),
    },
  }
}

/** A calendar day or month as text, typed or picked. With `quiet` the calendar is drawn only for who goes there. */
export function DayField({ quiet = false, ...props }: DayProps & { quiet?: boolean }) {
  const { id, label, value, placeholder, title } = props
  const { wanted, going } = useWanted()
  useAtHand(dayPicker)
  const field = (
    <input
      id={id}
      aria-label={label}
      title={title}
      data-coming=""
      className={cx(styles.coming, styles.full)}
      placeholder={placeholder}
      value={value ?? ''}
      readOnly
      {...going}
    />
  )
  if (quiet && wanted === 'not yet') return field
  return (
    <Suspense fallback={field}>
      <DayPicker {...props} wanted={wanted} />
    </Suspense>
  )
}

/** From day to day, both included; either end may stay open. The calendar is drawn for who goes there. */
export function DaysField(props: DaysProps) {
  const { from, to, label } = props
  const { wanted, going } = useWanted()
  useAtHand(daysPicker)
  const field = (
    <input
      aria-label={label.join('–')}
      data-coming=""
      className={cx(styles.coming, styles.days)}
      value={from || to ? `${from ?? ''} – ${to ?? ''}` : ''}
      placeholder={label.join(' – ')}
      readOnly
      {...going}
    />
  )
  if (wanted === 'not yet') return field
  return (
    <Suspense fallback={field}>
      <DaysPicker {...props} wanted={wanted} />
    </Suspense>
  )
}
