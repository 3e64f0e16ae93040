import { useEffect, useRef } from 'react'

/** Esc closes what lies on top alone: before the page behind hears of it, after a photo or dialog above has had it. */
export function useEscape(close: () => void): void {
  const latest = useRef(close)
  latest.current = close
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing) return
      const above = document.querySelector(
        '.ant-image-preview, .ant-modal-wrap:not([style*="display: none"]), .ant-select-open, .ant-picker-focused',
      )
      if (above) return
      event.preventDefault()
      event.stopPropagation()
      latest.current()
    }
    document.addEventListener('keydown', press, { capture: true })
    return () => document.removeEventListener('keydown', press, { capture: true })
  }, [])
}
