import { type RefObject, useLayoutEffect, useRef, useState } from 'react'

const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false

/** What marks a place for files: what is let go over one is for that one. */
const PLACE = '[data-files]'

/** Whether files let go here are for this place: those over it, and where `whole`, or alone, all over no other. */
function isFor(place: HTMLElement | null, target: EventTarget | null, whole: boolean): boolean {
  const under = target instanceof Element ? target.closest(PLACE) : null
  if (under) return under === place
  return whole || document.querySelectorAll(PLACE).length === 1
}

/**
 * Files let go anywhere on the page, or pasted into it, as far as they are for this place; answers whether such hover
 * over it now.
 */
export function usePageDrop(
  place: RefObject<HTMLElement | null>,
  whole: boolean,
  onFiles: (files: File[]) => void,
): boolean {
  const [over, setOver] = useState(false)
  const take = useRef(onFiles)
  take.current = onFiles
  // As long as the form stands on the screen: a file let go a moment later belongs to nobody.
  useLayoutEffect(() => {
    const hover = (event: DragEvent) => {
      if (!carriesFiles(event)) return
      event.preventDefault()
      setOver(isFor(place.current, event.target, whole))
    }
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false)
    }
    const drop = (event: DragEvent) => {
      if (!carriesFiles(event)) return
      event.preventDefault()
      setOver(false)
      if (isFor(place.current, event.target, whole)) take.current([...(event.dataTransfer?.files ?? [])])
    }
    const paste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])]
      if (files.length > 0 && isFor(place.current, event.target, whole)) take.current(files)
    }
    const listening = new AbortController()
    const { signal } = listening
    document.addEventListener('dragover', hover, { signal })
    document.addEventListener('dragleave', leave, { signal })
    document.addEventListener('drop', drop, { signal })
    document.addEventListener('paste', paste, { signal })
    return () => listening.abort()
  }, [place, whole])
  return over
}
