/** Does something once the first screen stands and the browser has nothing else to do; answers how to let it be. */
export function whenAtRest(act: () => void): () => void {
  // Older browsers, Safari's among them, do not say when they rest.
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(act, 2000)
    return () => clearTimeout(timer)
  }
  let waiting = 0
  // Not before the answers are there: what they are drawn with comes first.
  const timer = setTimeout(() => {
    waiting = requestIdleCallback(act, { timeout: 5000 })
  }, 1000)
  return () => {
    clearTimeout(timer)
    cancelIdleCallback(waiting)
  }
}
