import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { cx } from '../cx.ts'
import styles from './hint.module.css'

/** Milliseconds a pointer rests on a thing before its hint comes: not for one that only passes. */
const REST = 300
/** Pixels above the thing that a hint of a few lines needs. */
const HIGH = 140

interface Place {
  left: number
  top?: number
  bottom?: number
}

function placeAt(thing: Element): Place {
  const { left, width, top, bottom } = thing.getBoundingClientRect()
  const middle = Math.min(Math.max(left + width / 2, 130), innerWidth - 130)
  return top > HIGH ? { left: middle, bottom: innerHeight - top + 8 } : { left: middle, top: bottom + 8 }
}

/**
 * What is said of a thing while a pointer rests on it or the keys stand at it; a finger opens the thing itself. Give
 * `handlers` to the thing and show `hint` beside it.
 */
export function useHint(say: () => ReactNode) {
  const id = useId()
  const [place, setPlace] = useState<Place>()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const hide = () => {
    clearTimeout(timer.current)
    setPlace(undefined)
  }
  const show = (thing: Element, rest: number) => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => thing.isConnected && setPlace(placeAt(thing)), rest)
  }
  useEffect(() => () => clearTimeout(timer.current), [])
  const shown = place !== undefined
  useEffect(() => {
    if (!shown) return
    const away = () => setPlace(undefined)
    addEventListener('scroll', away, { capture: true, passive: true })
    return () => removeEventListener('scroll', away, { capture: true })
  }, [shown])
  return {
    handlers: {
      onPointerEnter: ({ currentTarget, pointerType }: { currentTarget: Element; pointerType: string }) => {
        if (pointerType !== 'touch') show(currentTarget, REST)
      },
      onPointerLeave: hide,
      onPointerDown: hide,
      onFocus: ({ currentTarget }: { currentTarget: Element }) => {
        if (currentTarget.matches(':focus-visible')) show(currentTarget, REST)
      },
      onBlur: hide,
      ...(shown ? { 'aria-describedby': id } : {}),
    },
    hint:
      place &&
      createPortal(
        <div id={id} role="tooltip" className={cx(styles.hint)} style={place}>
          {say()}
        </div>,
        document.body,
      ),
  }
}
